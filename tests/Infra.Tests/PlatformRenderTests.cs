using System.Text.Json;

using Infra.Testing;

namespace Infra.Tests;

/// <summary>platform render: the folder that it keeps, and what people read when it cannot.</summary>
public sealed class PlatformRenderTests
{
    private const string Folder = "published";

    [Fact]
    public async Task Render_Twice_ChangesNothing()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("platform", "render", "--output-dir", Folder);
        var first = Texts(checkout);

        var second = await checkout.RunAsync("platform", "render", "--output-dir", Folder, "--output", "json");

        Assert.Equal(first, Texts(checkout));
        using var report = JsonDocument.Parse(second.Data);
        Assert.Equal(0, report.RootElement.GetProperty("written").GetArrayLength());
        Assert.Equal(first.Count, report.RootElement.GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task Check_OfAnEditedFolder_NamesTheFilesAndExits7()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("platform", "render", "--output-dir", Folder);
        checkout.Edit(At("sqldatabases", "reference.md"), "# SQL database", "# Database");
        File.Delete(checkout.PathOf(At("backendapps", "xrd.yaml")));
        File.WriteAllText(checkout.PathOf(At("backendapps", "example-old.yaml")), "kind: Old\n");
        File.WriteAllText(checkout.PathOf(At("backendapps", "notes.txt")), "not ours\n");

        var check = await checkout.RunAsync("platform", "render", "--check", "--output-dir", Folder);

        Assert.Equal(ExitCodes.UnexpectedChanges, check.ExitCode);
        Assert.Equal(
            [
                "write   v1alpha1/backendapps/xrd.yaml",
                "write   v1alpha1/sqldatabases/reference.md",
                "remove  v1alpha1/backendapps/example-old.yaml",
            ],
            check.Lines.SkipLast(1));
        Assert.Equal("error: the documents differ; run idp platform render\n", check.Talk);
    }

    [Fact]
    public async Task Render_OfAnEditedFolder_MendsItAndKeepsForeignFiles()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("platform", "render", "--output-dir", Folder);
        var before = Texts(checkout);
        checkout.Edit(At("sqldatabases", "reference.md"), "# SQL database", "# Database");
        File.WriteAllText(checkout.PathOf(At("backendapps", "example-old.yaml")), "kind: Old\n");
        File.WriteAllText(checkout.PathOf(At("backendapps", "notes.txt")), "not ours\n");

        await checkout.RunAsync("platform", "render", "--output-dir", Folder);

        var notes = At("backendapps", "notes.txt");
        Assert.Equal("not ours\n", File.ReadAllText(checkout.PathOf(notes)));
        File.Delete(checkout.PathOf(notes));
        Assert.Equal(before, Texts(checkout));
    }

    [Fact]
    public async Task Render_OfABreak_WritesNothingAndSaysWhatConsumersWouldChange()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("platform", "render", "--output-dir", Folder);
        checkout.Edit(At("sqldatabases", "xrd.yaml"), "- \"16\"\n", "- \"16\"\n                - \"15\"\n");
        var before = Texts(checkout);

        var render = await checkout.RunAsync("platform", "render", "--output-dir", Folder);

        Golden.Matches(render.Text);
        Assert.Equal(before, Texts(checkout));
    }

    private static string At(string plural, string file) => Path.Combine(Folder, "v1alpha1", plural, file);

    private static SortedDictionary<string, string> Texts(Checkout checkout) => new(
        Directory.EnumerateFiles(checkout.PathOf(Folder), "*", SearchOption.AllDirectories)
            .ToDictionary(static file => file, File.ReadAllText),
        StringComparer.Ordinal);
}
