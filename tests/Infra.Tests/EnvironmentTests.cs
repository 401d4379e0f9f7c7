using System.Text.Json;

using Infra.Testing;

namespace Infra.Tests;

/// <summary>Every committed environment, whatever it stands on: made, left alone, taken down.</summary>
public sealed class EnvironmentTests
{
    /// <summary>One for each file of settings but the organisation's, which the others bring up.</summary>
    public static TheoryData<string> Environments => new(
        Directory.GetFiles(Repository.Root, "Pulumi.*.yaml")
            .Select(static file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Where(static stack => stack != "org"));

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Environment_Committed_IsMadeOnceAndTakenDownWhole(string stack)
    {
        using var checkout = new Checkout();
        // What is protected is taken down on purpose only.
        var file = checkout.PathOf($"Pulumi.{stack}.yaml");
        var settings = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, settings
            .Replace("protect: true", "protect: false", StringComparison.Ordinal)
            .Replace("deletionProtection: true", "deletionProtection: false", StringComparison.Ordinal));

        var planned = await checkout.RunAsync("preview", stack);
        var made = await checkout.RunAsync("up", stack, "--yes", "--skip-preview");
        var again = await checkout.RunAsync("up", stack, "--yes", "--skip-preview");
        var destroyed = await checkout.RunAsync("destroy", stack, "--yes");
        var exported = await checkout.RunAsync("stack", "export", stack);

        Assert.All([planned, made, again, destroyed], static result => Assert.True(result.ExitCode == 0, result.Text));
        var count = made.Lines[^2].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Assert.Equal($"    + {count} to create", planned.Lines[^2]);
        Assert.Equal($"    + {count} created", made.Lines[^2]);
        Assert.Equal($"    {count} unchanged", again.Lines[^2]);
        Assert.Equal($"    - {count} deleted", destroyed.Lines[^2]);
        using var state = JsonDocument.Parse(exported.Data);
        Assert.False(state.RootElement.GetProperty("deployment").TryGetProperty("resources", out _));
    }
}
