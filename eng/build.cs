#!/usr/bin/env dotnet
// The one build entry, the same for people and CI: dotnet run eng/build.cs -- TARGET
using System.Diagnostics;

string[] test = ["dotnet test Infra.sln --nologo"];
const string Publish = "dotnet publish --nologo -c Release --self-contained -p:PublishReadyToRun=true -o artifacts";

var targets = new Dictionary<string, (string Says, string[] Commands)>
{
    ["format"] = ("rewrite white space and usings by .editorconfig", ["dotnet format Infra.sln"]),
    ["build"] = ("everything, Release", ["dotnet build Infra.sln --nologo -c Release"]),
    ["test"] = ("all tests", test),
    ["accept"] = ("all tests, rewriting golden files for review in the git diff", test),
    ["bench"] = ("the benchmarks behind docs/PERFORMANCE.md",
        [
            "npm ci --ignore-scripts --prefix tests/Conformance/node",
            "dotnet run -c Release --project tests/Benchmarks -- all",
            "dotnet run -c Release --project tests/Benchmarks -- peer",
        ]),
    ["publish"] = ("artifacts/idp: the program with a Pulumi.yaml of its own; artifacts/pulumi: the embedded engine",
        [$"{Publish}/idp infra/Infra.csproj", $"{Publish}/pulumi engine/Pulumi.Cli/Pulumi.Cli.csproj"]),
};

if (args is not [var name] || !targets.TryGetValue(name, out var target))
{
    Console.Error.WriteLine($"target: got '{string.Join(' ', args)}', allowed:");
    foreach (var (allowed, (says, _)) in targets)
    {
        Console.Error.WriteLine($"  {allowed,-8} {says}");
    }

    return 2;
}

foreach (var command in target.Commands)
{
    Console.Error.WriteLine($"> {command}");
    var words = command.Split(' ');
    var start = new ProcessStartInfo(words[0], words[1..]);
    if (name == "accept")
    {
        start.Environment["ACCEPT"] = "1";
    }

    using var process = Process.Start(start)!;
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        return process.ExitCode;
    }
}

if (name == "publish")
{
    PublishedProject.Write("artifacts/idp");
}

return 0;

/// <summary>The Pulumi.yaml of a published program: the CLI starts the executable and builds nothing.</summary>
internal static class PublishedProject
{
    public static void Write(string folder)
    {
        var lines = File.ReadAllLines("Pulumi.yaml")
            .Where(static line => !line.StartsWith("main:", StringComparison.Ordinal))
            .SelectMany(static line => line.StartsWith("runtime:", StringComparison.Ordinal)
                ? ["runtime:", "  name: dotnet", "  options:", "    binary: idp"]
                : new[] { line });
        File.WriteAllLines(Path.Combine(folder, "Pulumi.yaml"), lines);
        foreach (var settings in Directory.GetFiles(".", "Pulumi.*.yaml"))
        {
            File.Copy(settings, Path.Combine(folder, Path.GetFileName(settings)), overwrite: true);
        }
    }
}
