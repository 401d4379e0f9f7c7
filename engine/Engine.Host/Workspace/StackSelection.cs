using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Which stack is selected in a project, per backend: a small file in the home of the command line.</summary>
internal sealed class StackSelection(string home, Project project)
{
    private string File => Path.Combine(home, "workspaces", $"{project.Name}-{Digest}-workspace.json");

    // The name of the file is part of the format.
    private string Digest => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(project.File)));

    /// <summary>The selected stack's name, or null. What cannot be read selects nothing.</summary>
    public string? Read(string backend) => All().GetValueOrDefault(backend);

    /// <summary>Selects a stack; null selects none.</summary>
    public void Write(string backend, string? stack)
    {
        var all = All();
        all.Remove(backend);
        if (stack is not null)
        {
            all[backend] = stack;
        }

        using var json = new StateJsonWriter(indent: 4);
        json.StartObject();
        json.Name("stacks");
        json.Object(all, json.Text);
        json.EndObject();
        Disk.Replace(File, json.Memory);
    }

    private SortedDictionary<string, string> All()
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Disk.Read(File) is not { } bytes)
        {
            return all;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            foreach (var entry in document.RootElement.GetProperty("stacks").EnumerateObject())
            {
                all[entry.Name] = entry.Value.GetString() ?? "";
            }
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            all.Clear();
        }

        return all;
    }
}
