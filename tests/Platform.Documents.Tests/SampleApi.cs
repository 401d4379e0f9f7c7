using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Tests;

/// <summary>An API with a property of every type, for tests of what is written from it.</summary>
internal static class SampleApi
{
    public static ApiModel Queue { get; } = new()
    {
        Record = typeof(SampleApi),
        Group = "platform.example.org",
        Version = "v1alpha1",
        Kind = "WorkQueue",
        Title = "Work queue",
        Plural = "workqueues",
        Singular = "workqueue",
        ShortNames = ["wq"],
        Scope = ApiScope.Namespaced,
        Description = "A queue between apps.",
        Remarks = "Messages are delivered at least once.",
        NameMaxLength = 40,
        Spec = new ObjectType
        {
            Properties = [Size, Days, Fast, Burst, Share, Topic, Readers, Labels, Retries],
            Rules = [new ApiRule("self.size != 'small' || !self.fast", "a small queue is never fast")],
        },
        Status = new ObjectType
        {
            Properties =
            [
                Property("host", "Host", "Where it can be reached.", new StringType()),
                Property("depth", "Depth", "How many messages wait.", new IntegerType()),
            ],
        },
        PrinterColumns =
        [
            new PrinterColumn("Size", ".spec.size", "string", "How much it holds."),
            new PrinterColumn("Depth", ".status.depth", "integer", "How many messages wait.", Wide: true),
        ],
        Examples =
        [
            new ApiExample("orders", "What most apps need.", new JsonObject { ["size"] = "small" })
            {
                Namespace = "shop",
            },
            new ApiExample("events", "Everything said.", Everything) { Namespace = "shop" },
        ],
    };

    public static PortalEntry Entry { get; } = new()
    {
        Icon = "Queue",
        Facts =
        [
            new PortalFact("url", "Source", ".metadata.annotations[\"platform.example.org/repository\"]",
                new StringType { Format = "url" }, Required: true),
        ],
        References = [new PortalReference("database", "Database", "SqlDatabase", "topic")],
        Mirrors = [new PortalMirror("db-size", "Size of the database", "database.size")],
    };

    /// <summary>The sample with another list of properties.</summary>
    public static ApiModel With(params IReadOnlyList<ApiProperty> properties) =>
        Queue with { Spec = new ObjectType { Properties = properties } };

    public static ApiProperty Property(string name, string title, string description, ApiType type) => new()
    {
        JsonName = name,
        Member = title.Replace(" ", "", StringComparison.Ordinal),
        Title = title,
        Description = description,
        Type = type,
    };

    private static ApiProperty Size => Property("size", "Size", "How much it holds.",
        new EnumType([new EnumValue("small", "Thousands."), new EnumValue("large", "Millions.")])) with
    {
        Required = true,
        NeverDecreases = true,
        Rules = [new ApiRule("self == oldSelf || self == 'large'", "size can only grow")],
    };

    private static ApiProperty Days => Property("days", "Days", "How long messages are kept.",
        new IntegerType { Minimum = 1, Maximum = 30 }) with { Default = 7, Unit = "days" };

    private static ApiProperty Fast =>
        Property("fast", "Fast", "Whether it is kept in memory.", new BooleanType()) with { Default = false };

    private static ApiProperty Burst => Property("burst", "Burst", "Memory for bursts.",
        new QuantityType { Minimum = "64Mi", Maximum = "2Gi" }) with { Default = "128Mi", Group = "Fine tuning" };

    private static ApiProperty Share => Property("share", "Share", "Its part of the broker.",
        new NumberType { Minimum = 0.1, Maximum = 1 }) with { Group = "Fine tuning" };

    private static ApiProperty Topic => Property("topic", "Topic", "What it is about: yes, or no.",
        new StringType { Pattern = "^[a-z]+$", MaxLength = 20 }) with { Immutable = true };

    private static ApiProperty Readers => Property("readers", "Readers", "Who may read.",
        new ListType(new StringType()) { MaxItems = 5 });

    private static ApiProperty Labels => Property("labels", "Labels", "Texts of one's own.",
        new MapType(new StringType()) { MaxProperties = 8 });

    private static ApiProperty Retries => Property("retries", "Retries", "What happens after a failure.",
        new ObjectType
        {
            Properties =
            [
                Property("most", "At most", "How often.", new IntegerType { Minimum = 1 }) with { Required = true },
                Property("wait", "Wait", "How long between them.", new StringType()) with { Default = "30s" },
            ],
        });

    private static JsonObject Everything => new()
    {
        ["size"] = "large",
        ["days"] = 14,
        ["fast"] = true,
        ["burst"] = "1Gi",
        ["share"] = 0.5,
        ["topic"] = "yes",
        ["readers"] = new JsonArray("billing", "no"),
        ["labels"] = new JsonObject { ["on"] = "off" },
        ["retries"] = new JsonObject { ["most"] = 3 },
    };
}
