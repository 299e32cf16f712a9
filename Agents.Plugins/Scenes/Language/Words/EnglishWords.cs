namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>The English words: <c>class value: words, phrases</c>, a line each.</summary>
internal static class EnglishWords
{
    /// <summary>Gets the table.</summary>
    public const string Table = """
        color white: white, ivory, pearl
        color #b4b8bc: silvery
        color light_gray: silver, light gray, light grey
        color gray: gray, grey, ash
        color black: black, ebony, jet black, pitch black, onyx
        color red: red, scarlet, ruby, cherry, reddish, cherry red, fire engine red
        color #b3152f: crimson
        color #7d1128: maroon, burgundy, wine red
        color orange: orange, tangerine, pumpkin orange
        color #f5a300: amber
        color yellow: yellow, lemon, canary, yellowish, lemon yellow
        color lime: lime, light green, bright green, lime green, chartreuse
        color green: green, emerald, greenish, grass green
        color #1f6b2b: dark green, forest green
        color #7d8a2c: olive, olive green
        color #8fe0b4: mint, mint green, mint colored
        color cyan: cyan, teal, aqua
        color #30c5bd: turquoise
        color light_blue: sky blue, light blue, azure, baby blue, pale blue
        color blue: blue, cobalt, bluish, royal blue, sapphire
        color #1c2f7d: navy, navy blue, dark blue, midnight blue
        color #4434a8: indigo
        color purple: purple, violet
        color #b08ee0: lavender, lilac
        color #8e4585: plum
        color magenta: magenta, fuchsia, fuschia
        color pink: pink, rose
        color #fa8072: salmon
        color #ff7f50: coral
        color #ffb07c: peach
        color brown: brown, brownish
        color #5a3216: chocolate, dark brown
        color #d8bd8a: tan, khaki
        color sand: beige, cream, sand colored
        color gold: gold colored
        color #b87333: copper, bronze
        shade light: light, pale, pastel
        shade dark: dark, deep
        shade bright: bright, vivid, neon, shiny
        material planks: wooden, wood, timber, planks, oak, pine wood, birch wood, made of wood
        material log: log, logs, dark wood, bark
        material stone: stone, stones, rock, rocky, granite, marble, concrete, stony, cement
        material cobblestone: cobblestone, cobble, stone brick, stone bricks
        material brick: brick, bricks, red brick, clay, terracotta, brickwork
        material glass: glass, crystal, transparent, see through, glassy
        material metal: metal, metallic, iron, steel, chrome, aluminium, aluminum, tin
        material gold: gold, golden
        material ice: ice, icy, frozen
        material snow: snow, snowy, snow covered, snow capped
        material sand: sand, sandy, sandstone
        material grass: grass, grassy, lawn
        material dirt: dirt, soil, earth, mud, muddy
        material leaves: leaves, leaf, leafy, foliage
        material water: water
        material lava: lava, magma, molten
        material light: glowing, glowstone, luminous
        size Tiny: tiny, very small, mini, miniature, teeny, minuscule, really small
        size Small: small, little, short, low, compact, smaller, small sized
        size Small: thin, narrow, slim, slender, skinny
        size Medium: medium, medium sized, mid sized, normal, regular, average, normal sized
        size Large: large, big, bigger, larger, great, tall, wide, long, high, large sized, grand, broad
        size Huge: huge, giant, gigantic, enormous, massive, very large, very big, colossal, immense, gargantuan, really big, very tall, towering
        shape cube: cube, dice, die, cub, qube, kube, cueb
        shape block: block, voxel, blocks, voxels
        shape box: box, cuboid, rectangular prism, rectangular box, crate shape, brick shape, rectangular block, bar
        shape sphere: sphere, sphear, spere, sfere, shpere, speher, shere, ball, orb, globe, bubble
        shape ellipsoid: ellipsoid, oval, egg shape, spheroid
        shape dome: dome, hemisphere, half sphere, half ball, igloo shape
        shape cylinder: cylinder, tube shape, drum shape, barrel shape
        shape tube: tube, pipe, hollow cylinder
        shape pillar: pillar, column, post, pole
        shape rod: rod, stick
        shape beam: beam, girder, rafter, joist, crossbeam
        shape plank: plank, board, floorboard
        shape disc: disc, disk, coin, round plate, circular plate, circle, circle of
        shape cone: cone, spike
        shape pyramid: pyramid, piramid, pyramyd, piramyd
        shape torus: torus, ring, donut, doughnut, hoop, toroid, ring of
        shape diamond: diamond, octahedron, rhombus, gem shape
        shape wedge: wedge, prism, triangular prism
        shape ramp: ramp, slope
        shape wall: wall
        shape floor: floor, plane, plate, platform, slab, tile, sheet, square plate, base plate, baseplate, carpet, panel, pad
        shape square: square, rectangle
        shape line: line, line of
        shape stairs: stairs, staircase, steps, stairway, flight of stairs, flight of steps, set of stairs
        shape arch: arch, archway
        shape frame: frame, wireframe, wireframe cube, frame cube
        shape checkerboard: checkerboard, chess board, chessboard, checker board, chequerboard
        shape ground: field, ground plane
        measure width: wide, width, wingspan, broad, across, base width, base, footprint
        measure height: high, tall, height, in height
        measure depth: deep, depth
        measure length: long, length, in length
        measure radius: radius, base radius, outer radius, radius at the base
        measure radius: r
        measure diameter: diameter, in diameter, outer diameter, base diameter, across in diameter
        measure edge: edge length, side length, edge, edges, sides, on each side, on a side, per side, side, edges of length, each side, in each direction, in every direction, on every side, every side, sides of length, long on each side, long on every side, wide on each side, on all sides
        measure size: size, sized, dimensions, dimension, measuring, measure, measures, is measuring
        measure thickness: thick, thickness, wall thickness, thick walls
        measure gap: apart, apart from each other, apart from one another, gap of, spacing of, spacing, with gaps of, gap, gaps of
        measure storeys: storey, story, stories, storeys, floors, level, levels
        unit block: block, blocks, voxel, voxels, cell, cells, unit, units, meter, meters, metre, metres, m
        pattern stripes: striped, stripes, stripe, band, banded, bands, horizontal stripes, horizontally striped, layered, in layers, layers
        pattern vertical: vertical stripes, vertically striped
        pattern checkered: checkered, checkerboard pattern, chequered, checked, checker pattern, checkered pattern, checkerboard style
        pattern spots: spotted, spots, dotted, dots, polka dots, polka dot, speckled, dot
        pattern gradient: gradient, ombre, fading, fade, color gradient, colour gradient, fading from, gradient from, fades, that fades from, fades from, fading gradually from, transitioning, transitioning from, blending from, going from
        pattern varied: each in a different color, each in a different colour, each a different color, each a different colour, each of a different color, each of a different colour, each with a different color, in different colors, in different colours, of different colors, of different colours, different colored, different coloured, differently colored, differently coloured, in various colors, in various colours, of various colors, of various colours, all different colors, all different colours, all in different colors, all in different colours, in all different colors, with different colors, with different colours, different colors, different colours, assorted colors, in assorted colors, in assorted colours
        pattern halves: half and half, split in half
        pattern rainbow: rainbow colored, rainbow coloured, multicolored, multicoloured, colorful, colourful, rainbow colors, rainbow colours, in all colors of the rainbow, in all colours of the rainbow, in the colors of the rainbow, in the colours of the rainbow, in rainbow colors, in rainbow colours, with rainbow colors, with rainbow colours, rainbow striped
        arrange row: row, in a row, lined up, side by side, in line, in a line, row of, line of, rows of, in one row, next to each other, beside each other, along a line, in a straight line, a line of, a row of, in single file
        arrange depth: behind each other, one behind the other, one behind another, in a row from front to back, from front to back
        arrange circle: in a circle, in a hexagon, in a pentagon, in an octagon, in a hexagonal pattern, at the corners of a hexagon, on the corners of a hexagon, in a ring, arranged in a circle, circle of, ring of, in a round, forming a circle, around a circle, on a circle, in circle, circle formation, forming a ring
        arrange grid: in a grid, grid, grid of, grids, grid pattern, matrix of, array of
        arrange stack: stacked, stack of, stacks of, piles of, pile of, stack, on top of each other, on top of one another, one on top of the other, one on top of another, pile, heap of, in a stack, vertically stacked, in a tower, one above the other, one above another, stacked on top of each other, stacked on top of one another, stacked on each other, stacked one on top of the other, stacked one on top of another, placed on top of each other, placed on top of one another, standing on top of each other, sitting on top of each other, sitting on top of one another, one upon the other
        arrange heap: in a pyramid, pyramid shape, stacked in a pyramid, stacked as a pyramid, arranged in a pyramid, stacked like a pyramid, forming a pyramid, arranged as a pyramid, piled in a pyramid
        arrange corners: corners of a square, at the corners of a square, in the corners of a square, corners of a rectangle, at the corners of a rectangle, at the four corners of a square, on the corners of a square, in a square, in a square formation, forming a square
        arrange triangle: in a triangle, at the corners of a triangle, forming a triangle
        arrange diagonal: diagonally, in a diagonal, diagonal line of, diagonal, along a diagonal
        arrange scatter: scattered, randomly placed, spread out, spread, cluster of, group of, bunch of
        arrange taper: each smaller, smaller and smaller, getting smaller, decreasing, decreasing size, decreasing in size, each smaller than the one below, from large to small, from big to small, each one smaller, each smaller than the last, shrinking, tapering, descending, becoming smaller, progressively smaller, largest to smallest, biggest to smallest, of decreasing size, of decreasing height, each one smaller than the one below, each one smaller than the last
        arrange grow: each bigger, each larger, each taller, increasing, increasing size, increasing height, getting bigger, getting taller, getting larger, growing, from small to large, from small to big, ascending, of increasing size, of increasing height, smallest to largest, shortest to tallest, bigger and bigger, progressively larger, taller and taller, each one bigger, each one taller, each taller than the last, each larger than the last
        arrange grow: of different heights, of different sizes, in different sizes, in different heights, of varying heights, of varying sizes, of various heights, of various sizes, with different heights, with different sizes, different heights, different sizes, different sized, each a different size, each a different height, each taller than the one before, each bigger than the one before, each larger than the one before, each one taller than the one before, each taller than the previous one, each bigger than the previous one
        arrange taper: getting smaller towards the top, getting smaller upwards, each smaller than the one before, each shorter than the one before, each shorter than the last, each smaller than the previous one
        arrange alternate: alternating, alternate, alternately, taking turns
        relation on: on, on top of, onto, atop, upon, sitting on, standing on, resting on, on top, balanced on, placed on, stacked on, stacked on top of, lying on, perched on, mounted on, sits on, stands on, sitting on top of, standing on top of, placed on top of, perched on top of, at the top of, at the top, rests on, sits on top of, on it, on them
        relation above: above, hovering over, hovering above, floating above, floating over, hangs over, hanging above, high above, hovers above, floats above, flying over, flying above
        relation over: over, across, spanning, crossing
        relation under: under, below, beneath, underneath, at the bottom of
        relation left: left of, to the left of, on the left of, on the left side of, at the left of, on the left, to the left, to its left, on its left, at the left, left side of, on the left side, on the left hand side
        relation leftend: at the left end of, on the left end of, at the left edge of, on the left edge of, at the left end, on the left end, at the left edge, on the left edge, at one end of, on one end of, at one end, on one end
        relation rightend: at the right end of, on the right end of, at the right edge of, on the right edge of, at the right end, on the right end, at the right edge, on the right edge, at the other end of, on the other end of, at the other end, on the other end
        relation right: right of, to the right of, on the right of, on the right side of, at the right of, on the right, to the right, to its right, on its right, at the right, right side of, on the right side, on the right hand side
        relation front: at the foot of, at its foot, at its base, at their foot, at the base of, at the foot, in front of, before, in the front of, in front, at the front of, at the front
        relation behind: behind, in back of, at the back of, in the back, in the background, at the back
        relation between: between, in between, in the middle between, halfway between, in the middle of two
        relation inside: inside, inside of, within, enclosed in, enclosed by, contained in, trapped in, encased in, in the inside of, into, floating inside, standing inside
        relation containing: containing, that contains, contains, filled with, holding
        relation around: around, all around, surrounding, encircling, enclosing, that surrounds, surrounds, around it
        relation surrounded: surrounded by, in a ring of, in a circle of, inside a ring of, inside a circle of, within a ring of, within a circle of, encircled by, ringed by, enclosed within, surrounded with
        relation beside: next to, beside, near, by the side of, adjacent to, alongside, close to, nearby, at the side of, along, next door to, to the side of
        relation touching: touching, attached to, directly next to, right next to, against, leaning against
        relation joined: connected by, connected with, joined by, joined with, linked by, linked with, connected through, connected via, that are connected by, which are connected by, that are joined by, that are linked by, bridged by, linked together by, joined together by, connected together by
        relation joinedto: connected to, joined to, linked to
        relation both: on either side of, on both sides of, on each side of, at both sides of, flanking, either side of, both sides of, flanked, at either side of
        relation flanked: flanked by, framed by
        relation atcorners: at the corners of, at each corner of, in the corners of, on the corners of, at the four corners of, on each corner of, in each corner of, at every corner of, on the four corners of, at the corners, on every corner of, at each corner, at every corner, one on each corner of, one at each corner of, in each corner, on each corner
        relation through: through, flowing through, running through, winding through, that flows through
        relation middle: in the middle of, in the center of, in the centre of, at the center of, at the centre of, in the middle, in the center, in the centre, at the center, at the centre
        relation supporting: supporting, carrying, topped with, topped by, crowned with, crowned by, topped off with, with on top
        and and: and, plus, as well as, also, along with, then also, together with
        with with: with, having, has, featuring, that has, which has, which have, including, includes, have, decorated with, and has
        without without: without, no, lacking, minus, has no, have no, with no, but no, but without
        of of: of, made of, made from, made out of, built of, built from, consisting of, built out of, out of, composed of, comprising, constructed from, formed of, carved from
        in in: in, colored in, coloured in
        the the: the, this, these, those, its
        a a: a, an, another, one more
        pronoun it: it, they, them, itself
        one one: one, ones
        all all: everything, all of it, the whole thing, the whole scene, the scene, whole, entire, entirely, all blocks, all the blocks, all voxels, all of them, the entire scene, the model, the whole model, the object, the whole object, the build, the structure, the entire thing, completely
        filling hollow: hollow, empty, hollowed, hollowed out, empty inside, with nothing inside, with an empty inside
        filling open: open, open topped, open top, topless, lidless, without a lid, without lid, without a top, with no lid, with no top, with an open top, open at the top, without a roof on top, open on top
        filling solid: solid, filled, full, filled in
        pose lying: lying on the ground, lying flat on the ground, flat on the ground, laid on the ground, lying on the floor, lying flat on the floor, laying on the ground, resting on the ground
        pose inverted: upside down, inverted, flipped, turned upside down, standing on its tip, on its tip, pointing down, pointing downwards, pointing downward, point down, tip down, flipped over, flipped upside down, standing on its point
        pose flat: flat, lying flat, laid flat, flattened, lying, lying down, laying flat, horizontal, horizontally
        pose standing: standing, upright, vertical, vertically, standing up, standing upright
        pose side: on its side, sideways, lying on its side, laid on its side
        create create: create, generate, design, construct, draw, render, produce, model me, show, show me, give me, i want, i would like, i need, make me, build me, imagine, craft, compose, sculpt, form, let us build, start over, start again, new scene
        create build: build, make
        edit paint: paint, color, colour, recolor, recolour, dye, tint, repaint, painted, shade
        edit make: make, turn, let, set, transform, convert
        edit change: change, switch
        edit replace: replace, substitute, exchange
        edit swap: swap
        edit remove: remove, delete, erase, take away, get rid of, clear, drop, destroy, eliminate, take off, cut off, chop off, strip, take out, tear down, demolish, knock down, cut out, cut away
        edit move: move, shift, push, slide, translate, nudge, pull, relocate
        edit raise: raise, lift, elevate
        edit lower: lower
        edit scale: scale, resize, enlarge, grow, expand, stretch, magnify, upscale, scale up, blow up
        edit shrink: shrink, reduce, downscale, scale down, compress, decrease
        edit double: double
        edit triple: triple
        edit quadruple: quadruple
        edit halve: halve, half
        edit rotate: rotate, turn around, spin, rotate around, turn
        edit mirror: mirror, flip, reflect, invert
        edit hollow: hollow, hollow out, empty out, carve out, scoop out, gut
        edit fill: fill, fill in, fill up
        edit add: add, put, place, attach, insert, append, include, build, plant, give, install, stick, set down, give it, mount, plop, draw, create, stack, lay, position
        edit copy: copy, duplicate, clone, repeat, replicate
        edit surround: surround, enclose, encircle
        edit cover: cover, coat, top
        edit extend: extend, lengthen
        edit raisewall: thicken
        edit keep: keep, leave, preserve, retain, except, except for, apart from, other than, all but, but not
        compare bigger: bigger, larger, greater
        compare smaller: smaller, tinier
        compare taller: taller, higher
        compare shorter: shorter, flatter
        compare wider: wider, broader, longer
        compare narrower: narrower, thinner, slimmer
        compare deeper: deeper
        compare thicker: thicker
        compare size: size, as big, as large
        compare height: as tall, as high, height
        compare width: as wide, as long
        than than: than, as
        factor 2: twice, double, doubled, two times, twofold
        factor 3: triple, thrice, tripled
        factor 4: quadruple
        factor 0.5: half, half as, by half, halved, in half
        factor 0.25: a quarter of
        factor 0.3333333333: a third of, one third
        times times: times, x, fold
        object spiral staircase|spiral stairs: spiral, helix
        each each: each, every
        each all: all, both, all in, all of them in, both in, all of them, each of them
        side left: left, leftward, leftwards, west, left side
        side right: right, rightward, rightwards, east, right side
        side up: up, upward, upwards, higher
        side down: down, downward, downwards
        side front: front, forward, forwards, toward the viewer, towards the viewer, closer, toward me, towards me, south, front side
        side back: back, backward, backwards, rear, away, away from the viewer, further back, north, back side, rear side
        side top: top, upper
        side bottom: bottom, lower, lowest, base
        share half: half, side, part, portion
        share layer: layer, row of blocks, topmost layer, level, surface
        to to: to, into, so that it is, become, to be
        then then: then, afterwards, next, after that, finally, and then
        angle 1: degrees, degree, deg
        angle 90: quarter turn, quarter turns, quarter, turn by a quarter, right angle, ninety degrees, sideways
        angle 180: half turn, upside around, half a turn, around, half turns
        angle 360: full turn
        turn clockwise: clockwise, to the right, right
        turn counter: counter clockwise, counterclockwise, anticlockwise, anti clockwise, to the left, left
        by by: by
        percent percent: percent, per cent
        from from: from
        axis x: x axis, along x, x direction, left right, left to right, horizontally
        axis y: y axis, along y, y direction, upside down, vertical axis, vertically, top to bottom
        axis z: z axis, along z, z direction, front back, front to back, back to front
        number 0: zero
        number 1: single, lone, exactly one
        number 2: two, pair of, couple of, pair, couple, a pair of, a couple of, both
        number 3: three, few, a few, some, trio of
        number 4: four
        number 5: five, several
        number 6: six, half a dozen, half dozen
        number 7: seven, multiple, various
        number 8: eight, many, lots of, a lot of, numerous
        number 9: nine
        number 10: ten
        number 11: eleven
        number 12: twelve, dozen, a dozen
        number 13: thirteen
        number 14: fourteen
        number 15: fifteen
        number 16: sixteen
        number 17: seventeen
        number 18: eighteen
        number 19: nineteen
        number 20: twenty
        number 30: thirty
        number 40: forty
        number 50: fifty
        number 60: sixty
        number 70: seventy
        number 80: eighty
        number 90: ninety
        number 100: hundred
        number 1000: thousand
        filler -: please, can, could, would, will, you, me, i, my, we, us, our, your, is, are, be, was, were, there, where, which, who, just, very, really, nice, beautiful, pretty, cute, lovely, cool, awesome, simple, basic, realistic, detailed, voxel art, voxel scene, voxel model, low poly, pixel art, minecraft, scene of, image of, picture of, model of, scene with, scene, scene showing, exactly, about, approximately, roughly, around about, colored, coloured, color, colour, shaped, painted, painted in, type of, kind of, at, for, so, like, want, need, hello, hi, hey, thanks, thank, kindly, maybe, perhaps, some kind of, on the ground, on the floor, at ground level, on the ground level, standing on the ground, made, built, placed, arranged, located, positioned, sitting, stands, sits, evenly spaced, equally spaced, spaced, evenly spaced apart, spaced apart, far apart, well apart, same, identical, equal, do, does, not, but, if, when, what, how, am, should, must, let, lets, here, now, more, most, less, much, too, only, even, still, again, look, looks, looking, good, fine, perfect, old, new, modern, medieval, ancient, classic, fancy, plain, typical, little bit, a bit, bit, slightly, somewhat, quite, thing, things, something, object, stuff, using, use, from blocks, shape, form, style, ok, okay, yes, oh, well then, i would like, id like, would like, visible, different, own, its own, lie, lies, stand, sit, go, goes, come, comes, onto the ground, cartoon, big enough, made up, other, others, second, extra, additional, third, fourth, fifth, round, circular, towards the top, toward the top, from bottom to top, hovering, with a square base, with a rectangular base, with a round base, hex, hex color, hex colour, hex code, hexadecimal, color code, colour code, wondering, floating, hanging, directly, immediately, rectangular, cubic, cubical, spherical, cylindrical
        """;
}
