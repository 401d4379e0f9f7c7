using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Semver;

/// <summary>A semantic version: three numbers, labels of a prerelease, metadata.</summary>
public sealed class SemVersion : IEquatable<SemVersion>
{
    /// <summary>A version.</summary>
    public SemVersion(int major, int minor = 0, int patch = 0, string prerelease = "", string metadata = "")
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        Prerelease = prerelease;
        Metadata = metadata;
    }

    /// <summary>Grows when something stops working.</summary>
    public int Major { get; }

    /// <summary>Grows when something is added.</summary>
    public int Minor { get; }

    /// <summary>Grows when something is repaired.</summary>
    public int Patch { get; }

    /// <summary>What comes before the release, <c>alpha.1</c>; empty for a release.</summary>
    public string Prerelease { get; }

    /// <summary>What stands after <c>+</c>; it does not count in comparisons.</summary>
    public string Metadata { get; }

    /// <summary>Reads a version.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static SemVersion Parse(string version, SemVersionStyles style, int maxLength = 1024) =>
        TryParse(version, style, out var parsed, maxLength)
            ? parsed
            : throw new FormatException($"'{version}' is no semantic version; one looks like 3.112.0.");

    /// <summary>Reads a version, if the text is one.</summary>
    public static bool TryParse(
        string? version, SemVersionStyles style, [NotNullWhen(true)] out SemVersion? semver, int maxLength = 1024)
    {
        semver = null;
        if (version is null || version.Length > maxLength)
        {
            return false;
        }

        var text = style == SemVersionStyles.Any ? version.Trim().TrimStart('v', 'V') : version;
        var (rest, metadata) = Cut(text, '+');
        var (core, prerelease) = Cut(rest, '-');
        var parts = core.Split('.');
        var numbers = new int[3];
        if (parts.Length > 3 || (parts.Length < 3 && style == SemVersionStyles.Strict))
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        semver = new SemVersion(numbers[0], numbers[1], numbers[2], prerelease, metadata);
        return true;
    }

    /// <summary>Negative when this version comes before the other, 0 when neither does, else positive.</summary>
    public int ComparePrecedenceTo(SemVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return order != 0 ? order : ComparePrereleases(Prerelease, other.Prerelease);
    }

    /// <inheritdoc/>
    public bool Equals(SemVersion? other) => ComparePrecedenceTo(other) == 0 && Metadata == other!.Metadata;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SemVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Prerelease, Metadata);

    /// <summary>The version as it is written, without a leading <c>v</c>.</summary>
    public override string ToString()
    {
        var core = string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");
        return core + Marked('-', Prerelease) + Marked('+', Metadata);
    }

    private static string Marked(char mark, string text) => text.Length > 0 ? mark + text : "";

    private static (string Head, string Tail) Cut(string text, char mark) =>
        text.IndexOf(mark) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, "");

    // A release comes after its prereleases; labels are compared one by one, numbers before words.
    private static int ComparePrereleases(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length - left.Length;
        }

        var (lefts, rights) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(lefts.Length, rights.Length); i++)
        {
            var isLeftNumber = int.TryParse(lefts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var a);
            var isRightNumber = int.TryParse(rights[i], NumberStyles.None, CultureInfo.InvariantCulture, out var b);
            var order = (isLeftNumber, isRightNumber) switch
            {
                (true, true) => a.CompareTo(b),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(lefts[i], rights[i]),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return lefts.Length - rights.Length;
    }
}
