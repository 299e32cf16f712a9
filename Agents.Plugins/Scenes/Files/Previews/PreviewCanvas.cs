using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files.Previews;

/// <summary>A square of pixels with a depth each, drawn larger than the picture and averaged down at the end.</summary>
internal sealed class PreviewCanvas(int size)
{
    // From this width on, the outline of a voxel does not swallow its colour.
    private const float MinOutlinedEdge = 10;
    private const float OutlineShade = 0.92f;

    private readonly byte[] _pixels = new byte[size * size * 4];
    private readonly float[] _depth = NewDepth(size);

    /// <summary>Fills a parallelogram where nothing nearer was drawn.</summary>
    /// <param name="side">Its two edges on the canvas and how the depth grows along them.</param>
    /// <param name="x">The corner the edges start from, in pixels.</param>
    /// <param name="y">The same, downwards.</param>
    /// <param name="depth">Its depth there; larger is nearer.</param>
    /// <param name="color">The colour in full light.</param>
    /// <param name="light">The light at the corners: at the start, after the first edge, after the second, after both.</param>
    /// <param name="alpha">0..1; less than 1 blends and leaves the depth as it is.</param>
    public void Fill(PreviewSide side, float x, float y, float depth, Rgb color, (float Start, float First, float Second, float Both) light, float alpha)
    {
        var (ax, ay, bx, by) = (side.FirstX, side.FirstY, side.SecondX, side.SecondY);
        var inverse = 1 / ((ax * by) - (ay * bx));
        var left = Math.Max(0, (int)MathF.Floor(x + Math.Min(0, ax) + Math.Min(0, bx)));
        var right = Math.Min(size - 1, (int)MathF.Ceiling(x + Math.Max(0, ax) + Math.Max(0, bx)));
        var top = Math.Max(0, (int)MathF.Floor(y + Math.Min(0, ay) + Math.Min(0, by)));
        var bottom = Math.Min(size - 1, (int)MathF.Ceiling(y + Math.Max(0, ay) + Math.Max(0, by)));
        var outline = side.Edge >= MinOutlinedEdge ? 0.5f / side.Edge * Math.Max(1, side.Edge / 40) : 0;
        for (var row = top; row <= bottom; row++)
        {
            var dy = row + 0.5f - y;
            for (var column = left; column <= right; column++)
            {
                var dx = column + 0.5f - x;
                var u = ((dx * by) - (dy * bx)) * inverse;
                var v = ((ax * dy) - (ay * dx)) * inverse;
                if (u < 0 || u > 1 || v < 0 || v > 1)
                {
                    continue;
                }

                var pixel = (row * size) + column;
                var here = depth + (u * side.FirstDepth) + (v * side.SecondDepth);
                if (here < _depth[pixel])
                {
                    continue;
                }

                var shade = (light.Start * (1 - u) * (1 - v)) + (light.First * u * (1 - v)) + (light.Second * (1 - u) * v) + (light.Both * u * v);
                if (Math.Min(Math.Min(u, 1 - u), Math.Min(v, 1 - v)) < outline)
                {
                    shade *= OutlineShade;
                }

                Blend(pixel * 4, color, shade, alpha);
                if (alpha >= 1)
                {
                    _depth[pixel] = here;
                }
            }
        }
    }

    /// <summary>The picture, each pixel the mean of <paramref name="samples"/> squared of the canvas: R G B A, alpha not multiplied in.</summary>
    public byte[] Reduce(int samples)
    {
        var width = size / samples;
        var picture = new byte[width * width * 4];
        Span<int> sums = stackalloc int[4];
        for (var y = 0; y < width; y++)
        {
            for (var x = 0; x < width; x++)
            {
                sums.Clear();
                for (var sample = 0; sample < samples * samples; sample++)
                {
                    var from = ((((y * samples) + (sample / samples)) * size) + (x * samples) + (sample % samples)) * 4;
                    for (var channel = 0; channel < 4; channel++)
                    {
                        sums[channel] += _pixels[from + channel];
                    }
                }

                if (sums[3] == 0)
                {
                    continue;
                }

                var to = ((y * width) + x) * 4;
                for (var channel = 0; channel < 3; channel++)
                {
                    picture[to + channel] = (byte)Math.Min(255, ((sums[channel] * 255) + (sums[3] / 2)) / sums[3]);
                }

                picture[to + 3] = (byte)(sums[3] / (samples * samples));
            }
        }

        return picture;
    }

    private static float[] NewDepth(int size)
    {
        var depth = new float[size * size];
        Array.Fill(depth, float.NegativeInfinity);
        return depth;
    }

    // Colours on the canvas are multiplied by their alpha, so that blending and averaging are sums.
    private void Blend(int at, Rgb color, float shade, float alpha)
    {
        _pixels[at] = Mix(color.R * shade, _pixels[at]);
        _pixels[at + 1] = Mix(color.G * shade, _pixels[at + 1]);
        _pixels[at + 2] = Mix(color.B * shade, _pixels[at + 2]);
        _pixels[at + 3] = Mix(255, _pixels[at + 3]);

        byte Mix(float source, byte below) => (byte)Math.Min(255, (source * alpha) + (below * (1 - alpha)) + 0.5f);
    }
}
