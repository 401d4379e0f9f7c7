namespace Infra.Platform.Modeling.Tests;

/// <summary>How large a shelf is.</summary>
public enum ShelfSize
{
    /// <summary>For a few books.</summary>
    Small,

    /// <summary>For a wall of books.</summary>
    Large,
}

/// <summary>A shelf with books.</summary>
/// <remarks>Shelves are never moved.</remarks>
[PlatformApi("platform.example.org", "v1alpha1", Plural = "shelves", ShortName = "shf", Status = typeof(ShelfStatus),
    NameMaxLength = 40)]
[Rule("self.height <= self.width * 2", "height must be at most twice the width")]
public sealed record Shelf
{
    /// <summary>How large it is. See <see cref="ShelfSize"/>.</summary>
    [NeverDecreases, PrinterColumn]
    public required ShelfSize Size { get; init; }

    /// <summary>Version of the drawing.</summary>
    [OneOf("16", "17"), NeverDecreases]
    public string Version { get; init; } = "17";

    /// <summary>Height.</summary>
    [Range(10, 400), Unit("cm"), Group("Measures")]
    public int Height { get; init; } = 200;

    /// <summary>Width.</summary>
    [OneOf(100, 200), Unit("cm"), Group("Measures")]
    public int Width { get; init; } = 100;

    /// <summary>What it carries.</summary>
    [Range("1Gi", "1Ti")]
    public Quantity Load { get; init; } = "10Gi";

    /// <summary>Whether it has doors.</summary>
    public bool HasDoors { get; init; }

    /// <summary>Who made it.</summary>
    [Pattern("^[a-z]+$"), Length(1, 20), Immutable]
    public string? MadeBy { get; init; }

    /// <summary>What stands on it.</summary>
    [Count(0, 10), KeyedBy(nameof(Book.Title))]
    public IReadOnlyList<Book> Books { get; init; } = [];

    /// <summary>Notes by topic.</summary>
    [Count(0, 5)]
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    /// <summary>Its feet.</summary>
    public Feet Feet { get; init; } = new();

    /// <summary>A shelf in the hall.</summary>
    [Example("hall", Namespace = "team-a")]
    public static Shelf Hall { get; } = new() { Size = ShelfSize.Small, HasDoors = true };
}

/// <summary>A book.</summary>
public sealed record Book
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Pages.</summary>
    [NeverDecreases]
    public int? Pages { get; init; }
}

/// <summary>The feet of a shelf.</summary>
public sealed record Feet
{
    /// <summary>How many.</summary>
    [Range(0, 8)]
    public int Count { get; init; } = 4;

    /// <summary>What they cost.</summary>
    [Unit("EUR"), Title("Price of a foot")]
    public double Price { get; init; } = 1.5;
}

/// <summary>What became of a shelf.</summary>
public sealed record ShelfStatus
{
    /// <summary>Where it stands.</summary>
    [PrinterColumn("Where")]
    public string? Place { get; init; }

    /// <summary>How many books there are.</summary>
    public int? Count { get; init; }
}

/// <summary>What a workshop knows.</summary>
public record WorkshopData
{
    /// <summary>Name of the workshop.</summary>
    public required string Name { get; init; }

    /// <summary>Its addresses.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }
}

/// <summary>What a workshop and its wood store know.</summary>
/// <typeparam name="T">The workshop.</typeparam>
public sealed record Surroundings<T>
    where T : WorkshopData
{
    /// <summary>The workshop.</summary>
    public required T Workshop { get; init; }

    /// <summary>The kind of wood.</summary>
    public string Wood { get; init; } = "oak";
}
