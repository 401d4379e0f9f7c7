using Infra.Components.Sources;

namespace Infra.Stacks.Settings;

/// <summary>Where everything that is installed comes from.</summary>
internal static class MirrorSettings
{
    /// <summary>The mirror, or where everything is published.</summary>
    public static Source Read(SettingsSection platform)
    {
        if (platform.SectionOrNone("mirror") is not { } mirror)
        {
            return new Source();
        }

        var pullSecret = mirror.Text("pullSecret", Rules.LabelOrNone);
        return new Source(new Mirror(mirror.Text("charts", Rules.ChartSource), mirror.Text("images", Rules.ImagePrefix))
        {
            PullSecret = pullSecret == Rules.None ? null : pullSecret,
        });
    }
}
