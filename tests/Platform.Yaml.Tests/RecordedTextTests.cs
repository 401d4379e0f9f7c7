using Infra.Testing;

namespace Infra.Platform.Yaml.Tests;

/// <summary>What the real command line printed is read, written again, and still the same text.</summary>
public sealed class RecordedTextTests
{
    [NeedsFact(TestData.RecordedCrossplane)]
    public void WriteCanonical_RecordedOutput_IsTheSameText()
    {
        var different = new List<string>();
        var compared = 0;
        var folder = TestData.Folder(TestData.RecordedCrossplane)!;
        foreach (var file in Directory.EnumerateFiles(folder, "expected*.yaml", SearchOption.AllDirectories))
        {
            if (file.Contains("/validate/", StringComparison.Ordinal))
            {
                continue;
            }

            var text = File.ReadAllText(file);
            var written = string.Concat(
                YamlFile.Read(text, file).Select(one => "---\n" + YamlText.WriteCanonical(one.Root)));
            compared += text.Length == 0 ? 0 : 1;
            if (written != text && text.Length > 0)
            {
                different.Add(FirstDifference(file, text, written));
            }
        }

        var listed = string.Join("\n", different.Take(20));
        Assert.True(different.Count == 0, $"{different.Count} of {compared}:\n{listed}");
        Assert.True(compared > 300, $"only {compared} recordings");
    }

    private static string FirstDifference(string file, string expected, string got)
    {
        var pairs = expected.Split('\n').Zip(got.Split('\n'));
        var (wanted, written) = pairs.FirstOrDefault(pair => pair.First != pair.Second);
        return $"{file}\n  expected {wanted}\n  written  {written}";
    }
}
