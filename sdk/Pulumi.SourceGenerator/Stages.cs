namespace Pulumi.SourceGenerator;

/// <summary>Names of the steps of the pipeline, for tests of what is done again.</summary>
internal static class Stages
{
    public const string Text = nameof(Text);
    public const string Schema = nameof(Schema);
}
