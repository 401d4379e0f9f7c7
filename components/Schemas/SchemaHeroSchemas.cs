using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1;

using static Infra.Components.Schemas.Structural;

namespace Infra.Components.Schemas;

/// <summary>What objects of SchemaHero look like.</summary>
internal static class SchemaHeroSchemas
{
    /// <summary>A database, and how SchemaHero reaches it.</summary>
    public static JSONSchemaPropsArgs Database => Of(
        ("connection", Of(
            ("postgres", Of(
                ("host", Value),
                ("port", Value),
                ("user", Value),
                ("password", SecretValue),
                ("dbname", Value),
                ("schema", Value),
                ("sslmode", Value),
                ("uri", SecretValue))))),
        ("immediateDeploy", Flag),
        ("enableShellCommand", Flag),
        ("deploySeedData", Flag),
        ("schemahero", Of(("image", Text))));

    /// <summary>A table as it should be.</summary>
    public static JSONSchemaPropsArgs Table => Of(
        ("database!", Text),
        ("name!", Text),
        ("requires", Texts),
        ("schema", Of(
            ("postgres", Of(
                ("schema", Text),
                ("isDeleted", Flag),
                ("primaryKey", Texts),
                ("columns", ListOf(Column)),
                ("indexes", ListOf(Index)),
                ("foreignKeys", ListOf(ForeignKey)))))));

    /// <summary>What was planned last.</summary>
    public static JSONSchemaPropsArgs TableStatus => Of(("lastPlannedTableSpecSHA", Text));

    /// <summary>A change that was planned.</summary>
    public static JSONSchemaPropsArgs Migration => Of(
        ("tableName!", Text),
        ("tableNamespace!", Text),
        ("databaseName", Text),
        ("generatedDDL", Text),
        ("editedDDL", Text));

    /// <summary>How far it is. Approving it is setting <c>approvedAt</c> and <c>phase</c>.</summary>
    public static JSONSchemaPropsArgs MigrationStatus => Of(
        ("phase", Text),
        ("plannedAt", Moment),
        ("approvedAt", Moment),
        ("executedAt", Moment),
        ("invalidatedAt", Moment),
        ("rejectedAt", Moment));

    /// <summary>A kind that is watched and not offered.</summary>
    public static JSONSchemaPropsArgs Unused => Of(("database!", Text), ("name", Text));

    private static JSONSchemaPropsArgs Value => Of(("value", Text), ("valueFrom", FromSecret));

    private static JSONSchemaPropsArgs SecretValue => Of(("valueFrom", FromSecret));

    private static JSONSchemaPropsArgs FromSecret => Of(("secretKeyRef", Of(("key!", Text), ("name!", Text))));

    private static JSONSchemaPropsArgs Column => Of(
        ("name!", Text),
        ("type!", Text),
        ("default", Text),
        ("attributes", Of(("autoIncrement", Flag))),
        ("constraints", Of(("notNull", Flag))));

    private static JSONSchemaPropsArgs Index => Of(
        ("columns!", Texts),
        ("name", Text),
        ("isUnique", Flag),
        ("type", Text));

    private static JSONSchemaPropsArgs ForeignKey => Of(
        ("columns!", Texts),
        ("references!", Of(("table!", Text), ("columns!", Texts))),
        ("name", Text),
        ("onDelete", Text));
}
