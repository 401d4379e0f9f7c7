namespace Infra.Engine.Host;

/// <summary>Commands that tell about the installation.</summary>
internal static class InfoCommands
{
    /// <summary>The version.</summary>
    public static void Version(CommandContext context) => context.WriteLine(CliVersion.Tag);

    /// <summary>Who is logged in where: the file backend knows the user of the machine.</summary>
    public static void WhoAmI(CommandContext context)
    {
        if (!context.Arguments.Has("json"))
        {
            context.WriteLine(context.Workspace.User);
            if (context.Arguments.Has("verbose"))
            {
                context.WriteLine($"Backend URL: {context.Workspace.Backend.Url}");
            }

            return;
        }

        context.WriteJson(json =>
        {
            json.StartObject();
            json.Property("user", context.Workspace.User);
            json.Property("url", context.Workspace.Backend.Url);
            json.EndObject();
        });
    }
}
