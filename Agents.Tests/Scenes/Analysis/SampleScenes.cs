namespace Agents.Tests.Scenes.Analysis;

internal static class SampleScenes
{
    public static BoxScene Get(string name) => name switch
    {
        "house" => BoxScene.Of(
            (-4, 0, -3, 4, 4, 3, "white", "walls"), (-3, 0, -2, 3, 4, 2, "air", ""), (0, 0, 3, 0, 1, 3, "brown", "door"),
            (-5, 5, -4, 5, 5, 4, "red", "roof"), (-3, 6, -2, 3, 6, 2, "red", "roof")),
        "brick house" => BoxScene.Of(
            (-10, -1, -10, 10, -1, 10, "grass", "ground"),
            (-5, 0, -4, 5, 0, 4, "stone", "floor"), (-5, 1, -4, 5, 5, 4, "brick", "walls"), (-4, 1, -3, 4, 5, 3, "air", ""),
            (-1, 1, 4, 0, 3, 4, "planks", "door"), (-4, 2, 4, -3, 3, 4, "glass", "windows/left"), (2, 2, 4, 3, 3, 4, "glass", "windows/right"),
            (5, 2, -1, 5, 3, 1, "glass", "windows/side"),
            (-6, 6, -5, 6, 6, 5, "black", "roof"), (-5, 7, -4, 5, 7, 4, "black", "roof"), (-3, 8, -2, 3, 8, 2, "black", "roof"),
            (3, 7, -3, 4, 11, -2, "stone", "chimney")),
        "planks house" => BoxScene.Of(
            (-4, 0, -3, 4, 4, 3, "planks", "walls"), (-3, 1, -2, 3, 4, 2, "air", ""), (-3, 1, 3, -3, 2, 3, "log", "door"),
            (1, 2, 3, 2, 3, 3, "light_blue", "windows"),
            (-4, 5, -3, 4, 5, 3, "stone", "roof"), (2, 6, 0, 2, 8, 0, "brick", "chimney")),
        "house of two bands" => BoxScene.Of(
            (-5, 0, -5, 5, 1, 5, "stone", "walls"), (-5, 2, -5, 5, 5, 5, "white", "walls"), (-4, 0, -4, 4, 5, 4, "air", ""),
            (0, 0, 5, 1, 2, 5, "brown", "door"), (-3, 3, 5, -2, 4, 5, "glass", "windows"),
            (-6, 6, -6, 6, 6, 6, "blue", "roof"), (-5, 7, -5, 5, 7, 5, "cyan", "roof"), (-2, 8, -2, 2, 8, 2, "blue", "roof")),
        "house and tree" => BoxScene.Of(
            (-12, 0, -3, -4, 4, 3, "gray", "house"), (-11, 0, -2, -5, 4, 2, "air", ""), (-13, 5, -4, -3, 6, 4, "red", "house"),
            (6, 0, 0, 6, 4, 0, "brown", "tree"), (4, 5, -2, 8, 8, 2, "green", "tree")),
        "garden" => BoxScene.Of(
            (-16, 0, -10, 16, 0, 10, "grass", "ground"),
            (-4, 1, -4, 4, 5, 4, "white", "house/walls"), (-3, 1, -3, 3, 5, 3, "air", ""), (-5, 6, -5, 5, 7, 5, "brick", "house/roof"),
            (-12, 1, 0, -12, 4, 0, "log", "tree 1/trunk"), (-14, 5, -2, -10, 8, 2, "leaves", "tree 1/crown"),
            (11, 1, 0, 11, 5, 0, "log", "tree 2/trunk"), (9, 6, -2, 13, 9, 2, "leaves", "tree 2/crown"),
            (-8, 1, 7, -6, 2, 9, "leaves", "bush"), (7, 1, 7, 9, 1, 9, "water", "pond"), (0, 1, 8, 1, 2, 9, "stone", "rock")),
        "two towers" => BoxScene.Of(
            (-10, 0, -2, -6, 9, 2, "stone", "left"), (6, 0, -2, 10, 9, 2, "stone", "right"), (-5, 0, 0, 5, 4, 0, "stone", "wall")),
        "separate towers" => BoxScene.Of(
            (-10, 0, -2, -6, 9, 2, "gray", "left"), (-10, 10, -2, -6, 11, 2, "red", "left"), (6, 0, -2, 10, 13, 2, "gray", "right"), (6, 14, -2, 10, 15, 2, "blue", "right")),
        "table" => BoxScene.Of(
            (-4, 4, -3, 4, 4, 3, "planks", "top"), (-4, 0, -3, -4, 3, -3, "planks", "legs/a"), (4, 0, -3, 4, 3, -3, "planks", "legs/b"),
            (-4, 0, 3, -4, 3, 3, "planks", "legs/c"), (4, 0, 3, 4, 3, 3, "planks", "legs/d")),
        "two-coloured table" => BoxScene.Of(
            (-4, 4, -3, 4, 5, 3, "white", "top"), (-4, 0, -3, -3, 3, -2, "log", "legs"), (3, 0, -3, 4, 3, -2, "log", "legs"),
            (-4, 0, 2, -3, 3, 3, "log", "legs"), (3, 0, 2, 4, 3, 3, "log", "legs")),
        "car" => BoxScene.Of(
            (-5, 1, -2, 5, 3, 2, "blue", "body"), (-3, 4, -2, 2, 5, 2, "blue", "body"), (-2, 4, 2, 1, 4, 2, "glass", "windows"), (-2, 4, -2, 1, 4, -2, "glass", "windows"),
            (-4, 0, 2, -3, 1, 2, "black", "wheels"), (3, 0, 2, 4, 1, 2, "black", "wheels"), (-4, 0, -2, -3, 1, -2, "black", "wheels"), (3, 0, -2, 4, 1, -2, "black", "wheels"),
            (5, 2, -1, 5, 2, -1, "yellow", "lights"), (5, 2, 1, 5, 2, 1, "yellow", "lights")),
        "snowman" => BoxScene.Of(
            (-3, 0, -3, 3, 5, 3, "white", "body"), (-2, 6, -2, 2, 9, 2, "white", "body"), (-1, 10, -1, 1, 12, 1, "white", "head"),
            (0, 10, 2, 0, 10, 3, "orange", "nose"), (-1, 11, 1, -1, 11, 1, "black", "eyes"), (1, 11, 1, 1, 11, 1, "black", "eyes"),
            (-4, 8, 0, -3, 8, 0, "brown", "arms"), (3, 8, 0, 4, 8, 0, "brown", "arms"),
            (-2, 13, -2, 2, 13, 2, "black", "hat"), (-1, 14, -1, 1, 16, 1, "black", "hat")),
        "robot" => BoxScene.Of(
            (-2, 0, 0, -1, 3, 1, "gray", "legs"), (1, 0, 0, 2, 3, 1, "gray", "legs"), (-2, 4, -1, 2, 8, 2, "light_gray", "body"),
            (-4, 5, 0, -3, 8, 1, "blue", "arms"), (3, 5, 0, 4, 8, 1, "blue", "arms"), (-1, 9, -1, 1, 11, 1, "metal", "head"),
            (-1, 10, 1, -1, 10, 1, "red", "eyes"), (1, 10, 1, 1, 10, 1, "red", "eyes")),
        "pedestal" => BoxScene.Of((-1, 0, -1, 1, 2, 1, "blue", "base"), (-1, 3, -1, 1, 4, 1, "yellow", "top")),
        "cubes" => BoxScene.Of((-8, 0, 0, -6, 2, 2, "red", "a"), (-2, 0, 0, 2, 4, 4, "red", "b"), (6, 0, 0, 8, 2, 2, "green", "c")),
        "castle" => BoxScene.Of(
            (-10, 0, -10, 10, 5, 10, "cobblestone", "walls"), (-9, 0, -9, 9, 5, 9, "air", ""),
            (-12, 0, -12, -8, 9, -8, "cobblestone", "tower/1"), (8, 0, -12, 12, 9, -8, "cobblestone", "tower/2"),
            (-12, 0, 8, -8, 9, 12, "cobblestone", "tower/3"), (8, 0, 8, 12, 9, 12, "cobblestone", "tower/4"),
            (-1, 0, 10, 1, 3, 10, "planks", "door"),
            (10, 10, 10, 10, 12, 10, "log", "pole"), (10, 11, 11, 10, 12, 13, "red", "flag")),
        "mushroom" => BoxScene.Of((-1, 0, -1, 1, 4, 1, "white", "stem"), (-3, 5, -3, 3, 7, 3, "red", "cap")),
        "boat" => BoxScene.Of(
            (-6, 0, -2, 6, 2, 2, "planks", "hull"), (0, 3, 0, 0, 11, 0, "log", "mast"), (1, 5, 0, 5, 10, 0, "white", "sail")),
        "flower" => BoxScene.Of((0, 0, 0, 0, 5, 0, "green", "stem"), (-2, 6, -1, 2, 8, 1, "red", "petals"), (0, 7, 1, 0, 7, 1, "yellow", "center")),
        _ => throw new ArgumentException(name, nameof(name)),
    };
}
