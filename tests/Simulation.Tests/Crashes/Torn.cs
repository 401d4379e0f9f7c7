namespace Infra.Simulation.Tests.Crashes;

/// <summary>Leaves a file as the end of a process in the middle of its last write would.</summary>
internal static class Torn
{
    /// <summary>
    /// Tears the last line of a journal. Not that of an intent: its call may have been made, and then it was whole.
    /// </summary>
    public static bool TryTear(string journal, Random dice)
    {
        if (!File.Exists(journal))
        {
            return false;
        }

        var bytes = File.ReadAllBytes(journal);
        var start = bytes.AsSpan(0, Math.Max(0, bytes.Length - 1)).LastIndexOf((byte)'\n') + 1;
        if (bytes.Length == 0 || bytes.AsSpan(start).StartsWith("{\"begin\""u8))
        {
            return false;
        }

        File.WriteAllBytes(journal, bytes[..dice.Next(start, bytes.Length)]);
        return true;
    }
}
