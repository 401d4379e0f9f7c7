using Infra.Operations;

namespace Infra.Output;

/// <summary>What destroying leaves and what must go before it, for people.</summary>
internal static class TeardownText
{
    /// <summary>Lines, each with its newline; none where there is nothing to say.</summary>
    public static string Of(Teardown teardown, string stack)
    {
        using var text = new StringWriter { NewLine = "\n" };
        WriteKept(text, teardown, stack);
        if (teardown.Drains.Count > 0)
        {
            text.WriteLine("Not in the state, since controllers made it; look first whether it is gone:");
            foreach (var drain in teardown.Drains)
            {
                text.WriteLine($"    {drain.What}");
                text.WriteLine($"        {drain.Look}");
                text.WriteLine($"        {drain.Why}");
            }
        }

        return text.ToString();
    }

    private static void WriteKept(StringWriter text, Teardown teardown, string stack)
    {
        WriteAll(text, teardown, KeptReason.Protected, $"Protected, so {stack} keeps it:");
        if (teardown.IsGuarded)
        {
            var needed = teardown.Kept.Count(static one => one.Reason is KeptReason.Needed);
            text.WriteLine($"    and {needed} resources that this stands on");
            text.WriteLine("    To destroy that too: set protect and deletionProtection to false");
            text.WriteLine($"    in Pulumi.{stack}.yaml, run idp up {stack}, and destroy it again.");
        }

        WriteAll(text, teardown, KeptReason.Retained, "Retained: it leaves the state and stays where it is:");
        WriteAll(text, teardown, KeptReason.Archived, "Archived: it can be read and no longer changed:");
    }

    private static void WriteAll(StringWriter text, Teardown teardown, KeptReason reason, string title)
    {
        var found = teardown.Kept.Where(one => one.Reason == reason).ToList();
        if (found.Count > 0)
        {
            text.WriteLine(title);
        }

        foreach (var one in found)
        {
            text.WriteLine($"    {one.Type}  {one.Name}");
        }
    }
}
