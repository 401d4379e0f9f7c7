namespace Infra.Engine.Host;

/// <summary>Commands that tell about the installation.</summary>
internal static class InfoCommands
{
    /// <summary>The version.</summary>
    public static Task<int> VersionAsync(CommandContext context, CancellationToken cancellation)
    {
        context.WriteLine(CliVersion.Tag);
        return Task.FromResult(ExitCodes.Ok);
    }

    /// <summary>Who is logged in where: the file backend knows the user of the machine.</summary>
    public static Task<int> WhoAmIAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!context.Arguments.Has("json"))
        {
            context.WriteLine(context.User);
            if (context.Arguments.Has("verbose"))
            {
                context.WriteLine($"Backend URL: {context.BackendUrl}");
            }

            return Task.FromResult(ExitCodes.Ok);
        }

        context.WriteJson(json =>
        {
            json.StartObject();
            json.Property("user", context.User);
            json.Property("url", context.BackendUrl);
            json.EndObject();
        });
        return Task.FromResult(ExitCodes.Ok);
    }

    /// <summary>What this is.</summary>
    public static Task<int> AboutAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!context.Arguments.Has("json"))
        {
            context.WriteLine($"CLI\nVersion  {CliVersion.Number} (embedded engine)\n");
            context.WriteLine($"Backend\nURL   {context.BackendUrl}\nUser  {context.User}");
            return Task.FromResult(ExitCodes.Ok);
        }

        context.WriteJson(json =>
        {
            json.StartObject();
            json.Name("backend");
            json.StartObject();
            json.Property("url", context.BackendUrl);
            json.Property("user", context.User);
            json.EndObject();
            json.Name("cliAbout");
            json.StartObject();
            json.Property("version", CliVersion.Number);
            json.Property("engine", "embedded");
            json.EndObject();
            json.EndObject();
        });
        return Task.FromResult(ExitCodes.Ok);
    }
}
