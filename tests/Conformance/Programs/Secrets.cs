using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using static Infra.Conformance.Programs.Sim;

namespace Infra.Conformance.Programs;

/// <summary>04-secrets-config: configuration, and secrets in inputs and outputs.</summary>
internal static class Secrets
{
    /// <summary>v1.</summary>
    public static Dictionary<string, object?> Run()
    {
        var config = new Config();
        var password = config.RequireSecret("dbPassword");
        var secret = new Secret("secret", Map(("value", password)));
        var mixed = new Any(
            "mixed",
            Map(("data", Map(
                ("plain", config.Require("name")),
                ("hidden", password),
                ("list", List(1, Output.CreateSecret("two"), Output.CreateSecret(
                    ImmutableDictionary<string, object>.Empty.Add("three", 3)))),
                ("typed", List(config.RequireBoolean("flag"), config.RequireInt32("count")))))),
            new() { DependsOn = { secret } });
        _ = new Server(
            "copy",
            Map(
                ("image", "debian"),
                ("password", secret.Token),
                ("size", "small"),
                ("tags", Output.CreateSecret(ImmutableDictionary<string, string>.Empty.Add("a", "b")))),
            new() { DependsOn = { mixed } });
        return Map(
            ("settings", config.RequireObject<JsonElement>("settings")),
            ("hosts", config.RequireObject<JsonElement>("hosts")),
            ("secretSettings", config.RequireSecretObject<JsonElement>("settings")),
            ("password", password),
            ("derived", Output.Format($"p={password}")),
            ("mixed", mixed.Data),
            ("nestedSecret", Map(
                ("a", 1), ("b", Output.CreateSecret(2)), ("c", List(Output.CreateSecret("x"), "y")))),
            ("unwrapped", Output.Unsecret(password).Apply(static text => text.Length)),
            ("region", new Config("sim").Get("region")),
            ("number", 1.5),
            ("big", 12345678901234567890d),
            ("list", List(1, "two", null, Map(("three", 3)))),
            ("nothing", null),
            ("nul", null),
            ("empty", Map()));
    }
}
