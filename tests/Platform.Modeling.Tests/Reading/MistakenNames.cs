namespace Infra.Platform.Modeling.Tests.Reading;

/// <summary>Records whose names, rules, columns or examples are wrong; each says in its name what.</summary>
internal static class MistakenNames
{
    /// <summary>Bad.</summary>
    public sealed record UsesReservedNames
    {
        /// <summary>Crossplane's.</summary>
        public string? Crossplane { get; init; }

        /// <summary>The function's.</summary>
        public string? WriteConnectionSecretToRef { get; init; }

        /// <summary>The old engine's.</summary>
        public string? ResourceRefs { get; init; }
    }

    /// <summary>Bad.</summary>
    public sealed record StatusUsesReservedNames
    {
        /// <summary>Conditions.</summary>
        public string? Conditions { get; init; }

        /// <summary>Always there.</summary>
        public int Count { get; init; }

        /// <summary>Fixed.</summary>
        [Immutable]
        public string? Fixed { get; init; }
    }

    /// <summary>Bad.</summary>
    public sealed record HasOneNameTwice
    {
        /// <summary>First.</summary>
        public string? Host { get; init; }

        /// <summary>Second.</summary>
        [JsonName("host")]
        public string? Address { get; init; }

        /// <summary>No name.</summary>
        [JsonName("a-b")]
        public string? Dashed { get; init; }
    }

    /// <summary>Bad.</summary>
    [Rule("self.minimum <= self.maximum", "minimum is more than maximum")]
    [Rule("self.min <= (self.max", "brackets")]
    [Rule("self.min <= self.max", "")]
    public sealed record HasWrongRules
    {
        /// <summary>Smallest.</summary>
        public int Min { get; init; }

        /// <summary>Largest.</summary>
        public int Max { get; init; }

        /// <summary>Parts.</summary>
        public IReadOnlyList<Part> Parts { get; init; } = [];
    }

    /// <summary>A part.</summary>
    public sealed record Part
    {
        /// <summary>How many.</summary>
        [NeverDecreases]
        public int Count { get; init; }
    }

    /// <summary>Bad.</summary>
    [PlatformApi("platform", "1.0", Plural = "headers", ShortName = "po", NameMaxLength = 64)]
    public sealed record Headers
    {
        /// <summary>A size.</summary>
        [PrinterColumn("Age")]
        public int Size { get; init; }

        /// <summary>Another.</summary>
        [PrinterColumn]
        public IReadOnlyList<string> Names { get; init; } = [];
    }

    /// <summary>Bad.</summary>
    [PlatformApi("my.crossplane.io", "v1", Plural = "Many_Things")]
    public sealed record Thing
    {
        /// <summary>A size.</summary>
        [Range(1, 3), PrinterColumn]
        public required int Size { get; init; }

        /// <summary>Another size.</summary>
        [PrinterColumn("Size")]
        public int Other { get; init; }

        /// <summary>Too large, and nowhere.</summary>
        [Example("Big Thing")]
        public static Thing Big { get; } = new() { Size = 4 };

        [Example("small", Namespace = "a")]
        public static Thing Small { get; } = new() { Size = 1 };

        /// <summary>Of another kind.</summary>
        [Example("small", Namespace = "a")]
        public static string Text { get; } = "";
    }

    /// <summary>Bad.</summary>
    [PlatformApi("platform.example.org", "v1", Scope = ApiScope.Cluster)]
    public sealed record Place
    {
        /// <summary>Nowhere to be.</summary>
        [Example("hall", Namespace = "a")]
        public static Place Hall { get; } = new();
    }

    /// <summary>Bad.</summary>
    public sealed record Positional(string Name);

    /// <summary>No attribute.</summary>
    public sealed record Plain;
}
