using System.Buffers.Binary;
using System.IO.Compression;
using Xunit;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>A PNG file's pixels. Reads what the icons are: 8 bits a channel, RGB or RGBA, not interlaced.</summary>
internal sealed class Png
{
    private readonly byte[] pixels;
    private readonly int channels;

    /// <summary>Reads it; fails for another kind of PNG.</summary>
    public Png(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        Assert.Equal((8, 0), (file[24], file[28]));
        channels = file[25] switch { 2 => 3, 6 => 4, var kind => throw new NotSupportedException($"Colour type {kind}.") };
        pixels = Unfiltered(Inflated(file));
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Red, green, blue and alpha there.</summary>
    public (byte Red, byte Green, byte Blue, byte Alpha) At(int x, int y)
    {
        var at = ((y * Width) + x) * channels;
        return (pixels[at], pixels[at + 1], pixels[at + 2], channels == 4 ? pixels[at + 3] : (byte)255);
    }

    /// <summary>All pixels with their places.</summary>
    public IEnumerable<(int X, int Y, (byte Red, byte Green, byte Blue, byte Alpha) Colour)> All() =>
        from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) select (x, y, At(x, y));

    private static byte[] Inflated(byte[] file)
    {
        using var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) data.Write(file, at + 8, length);
            at += length + 12;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        return raw.ToArray();
    }

    // PNG specification, section 9: each line begins with the kind of its filter.
    private byte[] Unfiltered(byte[] raw)
    {
        var line = Width * channels;
        var result = new byte[line * Height];
        for (var i = 0; i < result.Length; i++)
        {
            var (y, x) = Math.DivRem(i, line);
            var left = x >= channels ? result[i - channels] : 0;
            var up = y > 0 ? result[i - line] : 0;
            var corner = x >= channels && y > 0 ? result[i - line - channels] : 0;
            var guess = raw[y * (line + 1)] switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            };
            result[i] = (byte)(raw[(y * (line + 1)) + 1 + x] + guess);
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
