using System.CommandLine;

using Infra.Operations;

namespace Infra.Commands;

/// <summary>platform compose: what a claim becomes, without a cluster.</summary>
internal static class ComposeCommand
{
    private static readonly Argument<string> Composite = new("xr.yaml")
    {
        Description = "The file with the composite resource",
    };

    private static readonly Option<string?> Composition = new("--composition")
    {
        Description = "A file with Compositions, or the name of one of ours; by default the one that it selects",
    };

    private static readonly Option<string?> Definition = Files(
        "--xrd", "A file with its definition; by default ours, where it is one of our APIs");

    private static readonly Option<string?> Observed = Files(
        "--observed", "A file with the composed objects that exist; by default none, a first reconcile");

    private static readonly Option<string?> Required = Files(
        "--required", "A file with EnvironmentConfigs, and with Secrets of composed objects");

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("compose", "Show the objects that a composite resource is composed of")
        {
            Composite, Composition, Definition, Observed, Required,
        };
        command.SetAction(parsed =>
        {
            var composing = new Composing(surroundings.Folder)
            {
                Composite = parsed.GetRequiredValue(Composite),
                Composition = parsed.GetValue(Composition),
                Definition = parsed.GetValue(Definition),
                Observed = parsed.GetValue(Observed),
                Required = parsed.GetValue(Required),
            };
            surroundings.Screen.Data.Write(composing.Run().Text());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Option<string?> Files(string name, string description) => new(name) { Description = description };
}
