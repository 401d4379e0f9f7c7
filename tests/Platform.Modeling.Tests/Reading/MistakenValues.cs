using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Tests.Reading;

/// <summary>Records whose properties cannot be read; each says in its name what is wrong.</summary>
internal static class MistakenValues
{
    /// <summary>Bad.</summary>
    public sealed record HasATypeWithoutSchema
    {
        /// <summary>Price.</summary>
        public decimal Price { get; init; }

        /// <summary>Since.</summary>
        public DateTime Since { get; init; }

        /// <summary>Anything.</summary>
        public required object Anything { get; init; }

        /// <summary>A tree.</summary>
        public JsonNode? Tree { get; init; }

        /// <summary>By number.</summary>
        public IReadOnlyDictionary<int, string>? ByNumber { get; init; }

        /// <summary>A list of another kind.</summary>
        public List<string>? Mutable { get; init; }

        /// <summary>With holes.</summary>
        public IReadOnlyList<string?> Holes { get; init; } = [];

        /// <summary>Several at once.</summary>
        public Flags Several { get; init; }
    }

    /// <summary>Bad.</summary>
    [Flags]
    public enum Flags
    {
        /// <summary>None.</summary>
        None,
    }

    /// <summary>Bad.</summary>
    public sealed record ContainsItself
    {
        /// <summary>The next.</summary>
        public ContainsItself? Next { get; init; }
    }

    /// <summary>Bad.</summary>
    public sealed record HasWrongDefaults
    {
        /// <summary>Count.</summary>
        [Range(1, 5)]
        public int Count { get; init; }

        /// <summary>Version.</summary>
        [OneOf("16", "17")]
        public string Version { get; init; } = "15";

        /// <summary>Name.</summary>
        [Pattern("^[a-z]+$")]
        public string Name { get; init; } = "Anna";

        /// <summary>Code.</summary>
        [Length(2, 4)]
        public string Code { get; init; } = "a";

        /// <summary>Load.</summary>
        [Range("1Gi", "2Gi")]
        public Quantity Load { get; init; } = "4Gi";

        /// <summary>Memory.</summary>
        public Quantity Memory { get; init; } = "4 GB";

        /// <summary>Widths.</summary>
        [Count(1, 3)]
        public IReadOnlyList<int> Widths { get; init; } = [];

        /// <summary>Disk.</summary>
        [OneOf(32, 64)]
        public int Disk { get; init; } = 33;
    }

    /// <summary>Bad.</summary>
    public sealed record IsNeitherThereNorAbsent
    {
        /// <summary>Never set.</summary>
        public string Neither { get; init; } = null!;

        /// <summary>Required and with a default.</summary>
        public required string Both { get; init; } = "x";

        /// <summary>Required and null.</summary>
        public required string? Nothing { get; init; }

        /// <summary>Computed.</summary>
        public string Computed => "x";
    }

    /// <summary>Bad.</summary>
    public sealed record HasAttributesOfOthers
    {
        /// <summary>Flag.</summary>
        [Range(1, 2)]
        public bool Flag { get; init; }

        /// <summary>Number.</summary>
        [Pattern("^a$"), OneOf("a")]
        public int Number { get; init; }

        /// <summary>Text.</summary>
        [Unit("GiB"), Count(0, 1), NeverDecreases]
        public string Text { get; init; } = "";

        /// <summary>List.</summary>
        [KeyedBy("Name")]
        public IReadOnlyList<string> List { get; init; } = [];

        /// <summary>Empty range.</summary>
        [Range(5, 1)]
        public int Empty { get; init; }

        /// <summary>Listed twice.</summary>
        [OneOf("a", "a")]
        public string Twice { get; init; } = "a";

        /// <summary>No amounts.</summary>
        [Range("1 GB", "2 GB")]
        public Quantity Amount { get; init; } = "1Gi";
    }

    /// <summary>Bad.</summary>
    public sealed record HasPatternsOfOthers
    {
        /// <summary>Not anchored.</summary>
        [Pattern("[a-z]+")]
        public string Loose { get; init; } = "a";

        /// <summary>Looks ahead.</summary>
        [Pattern("^(?=a)a$")]
        public string Ahead { get; init; } = "a";

        /// <summary>Broken.</summary>
        [Pattern("^(a$")]
        public string Broken { get; init; } = "a";
    }

    /// <summary>Bad.</summary>
    public sealed record SaysNothing
    {
        public string Undescribed { get; init; } = "";

        /// <summary>Its size.</summary>
        public Undocumented Size { get; init; }
    }

    /// <summary>Bad.</summary>
    public enum Undocumented
    {
        Small,
    }
}
