namespace Infra.Engine.Host;

/// <summary>Exports made from the bytes of a checkpoint: nothing is lost, and no secret needs to be opened.</summary>
internal static class StateExport
{
    /// <summary>The export of a checkpoint, indented, ending in a line break.</summary>
    /// <param name="checkpoint">A checkpoint that has been read without complaint.</param>
    /// <param name="reveal">Gives the plaintext of a ciphertext; null leaves secrets encrypted.</param>
    public static string Of(ReadOnlySpan<byte> checkpoint, Func<string, string>? reveal)
    {
        using var export = new StateJsonWriter();
        export.StartObject();
        var json = JsonReading.Over(checkpoint);
        json.Read();
        while (json.NextProperty() is { } name)
        {
            if (name != "checkpoint")
            {
                export.Name(name);
                export.Raw(json.RawValue(checkpoint));
                continue;
            }

            while (json.NextProperty() is { } field)
            {
                if (field == "latest")
                {
                    export.Name("deployment");
                    export.Raw(json.RawValue(checkpoint));
                }

                json.Skip();
            }
        }

        export.EndObject();
        return StateFileWriter.Indented(export.Written, reveal);
    }
}
