using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>The fields that Crossplane gives to every composite resource, and the columns it adds.</summary>
internal sealed class CompositeFields
{
    private readonly Func<JsonObject> spec;
    private readonly Func<JsonObject> status;
    private readonly Func<IEnumerable<JsonObject>> columns;

    private CompositeFields(Func<JsonObject> spec, Func<JsonObject> status, Func<IEnumerable<JsonObject>> columns) =>
        (this.spec, this.status, this.columns) = (spec, status, columns);

    public JsonObject Spec() => spec();

    public JsonObject Status() => status();

    public IEnumerable<JsonObject> Columns() => columns();

    /// <summary>Of a definition since v2: everything in <c>spec.crossplane</c>.</summary>
    public static CompositeFields Modern(DefinitionReader xrd) => new(
        () =>
        {
            var machinery = Shape.Of(Selection(xrd, withDefault: true));
            machinery["description"] = "Configures how Crossplane will reconcile this composite resource";
            machinery["properties"]!["resourceRefs"] = References(withNamespace: !xrd.IsNamespaced);
            return new() { ["crossplane"] = machinery };
        },
        static () => new() { ["conditions"] = Conditions() },
        static () => Columns(".spec.crossplane"));

    /// <summary>Of a definition before v2: everything in <c>spec</c> itself.</summary>
    public static CompositeFields Legacy(DefinitionReader xrd) => new(
        () =>
        {
            var fields = Selection(xrd, withDefault: true);
            fields["resourceRefs"] = References(withNamespace: true);
            fields["claimRef"] = Shape.Texts(["apiVersion", "kind", "namespace", "name"]);
            fields["writeConnectionSecretToRef"] = Shape.Texts(["name", "namespace"]);
            return fields;
        },
        OldStatus,
        static () => Columns(".spec"));

    /// <summary>Of a claim.</summary>
    public static CompositeFields Claim(DefinitionReader xrd) => new(
        () =>
        {
            var fields = Selection(xrd, withDefault: false);
            fields["resourceRef"] = Shape.Texts(["apiVersion", "kind", "name"]);
            fields["writeConnectionSecretToRef"] = Shape.Texts(["name"]);
            fields["compositeDeletePolicy"] = Shape.Choice(
                ["Background", "Foreground"], xrd.Text("defaultCompositeDeletePolicy"));
            return fields;
        },
        OldStatus,
        static () =>
        [
            .. ConditionColumns(),
            Column("CONNECTION-SECRET", ".spec.writeConnectionSecretToRef.name"),
            Column("AGE", ".metadata.creationTimestamp", "date"),
        ]);

    private static JsonObject Selection(DefinitionReader xrd, bool withDefault) => new()
    {
        ["compositionRef"] = Shape.Texts(["name"]),
        ["compositionSelector"] = Labels(),
        ["compositionRevisionRef"] = Shape.Texts(["name"]),
        ["compositionRevisionSelector"] = Labels(),
        ["compositionUpdatePolicy"] = Shape.Choice(
            ["Automatic", "Manual"], withDefault ? xrd.Text("defaultCompositionUpdatePolicy") : null),
    };

    private static JsonObject Labels() => Shape.Of(new() { ["matchLabels"] = Shape.MapOfTexts() }, "matchLabels");

    private static JsonObject References(bool withNamespace)
    {
        var item = Shape.Texts(["apiVersion", "kind"], withNamespace ? ["name", "namespace"] : ["name"]);
        return Shape.List(item, "atomic");
    }

    private static JsonObject OldStatus() => new()
    {
        ["conditions"] = Conditions(),
        ["claimConditionTypes"] = Shape.List(Shape.Text(), "set"),
        ["connectionDetails"] = Shape.Of(new() { ["lastPublishedTime"] = Shape.Text("date-time") }),
    };

    private static JsonObject Conditions()
    {
        var condition = Shape.Texts(["lastTransitionTime", "reason", "status", "type"], ["message"]);
        condition["properties"]!["lastTransitionTime"] = Shape.Text("date-time");
        condition["properties"]!["observedGeneration"] =
            new JsonObject { ["type"] = "integer", ["format"] = "int64" };
        var list = Shape.List(condition, "map");
        list["description"] = "Conditions of the resource.";
        list["x-kubernetes-list-map-keys"] = new JsonArray("type");
        return list;
    }

    private static IEnumerable<JsonObject> Columns(string machinery)
    {
        var revision = Column("COMPOSITIONREVISION", $"{machinery}.compositionRevisionRef.name");
        revision["priority"] = 1;
        return
        [
            .. ConditionColumns(), Column("COMPOSITION", $"{machinery}.compositionRef.name"), revision,
            Column("AGE", ".metadata.creationTimestamp", "date"),
        ];
    }

    private static IEnumerable<JsonObject> ConditionColumns() =>
    [
        Column("SYNCED", ".status.conditions[?(@.type=='Synced')].status"),
        Column("READY", ".status.conditions[?(@.type=='Ready')].status"),
    ];

    private static JsonObject Column(string name, string path, string type = "string") =>
        new() { ["name"] = name, ["type"] = type, ["jsonPath"] = path };
}
