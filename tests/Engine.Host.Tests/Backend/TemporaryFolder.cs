namespace Infra.Engine.Host.Tests.Backend;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("infra-").FullName;

    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Write(string content, params string[] parts)
    {
        var path = PathOf(parts);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
