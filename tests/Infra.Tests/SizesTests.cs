using System.Text.Json;

using Infra.Platform.Apis.Apps;
using Infra.Platform.Apis.Databases;
using Infra.Platform.Apis.Environments;
using Infra.Testing;

namespace Infra.Tests;

/// <summary>sizes: what people read before they choose one.</summary>
public sealed class SizesTests
{
    [Fact]
    public async Task Sizes_Always_AreWhatPeopleRead()
    {
        using var checkout = new Checkout();

        var sizes = await checkout.RunAsync("sizes");

        Assert.Equal(ExitCodes.Ok, sizes.ExitCode);
        Golden.Matches(sizes.Data);
    }

    [Fact]
    public async Task Sizes_AsJson_HaveEveryValueOfTheTablesThatCompositionsUse()
    {
        using var checkout = new Checkout();
        var sizes = await checkout.RunAsync("sizes", "--output", "json");
        using var document = JsonDocument.Parse(sizes.Data);

        var printed = document.RootElement.GetProperty("apis").EnumerateArray()
            .SelectMany(static api => api.GetProperty("properties").EnumerateArray())
            .SelectMany(static property => property.GetProperty("meanings").EnumerateArray())
            .SelectMany(static meaning => meaning.GetProperty("fields").EnumerateArray())
            .SelectMany(static field => field.GetProperty("values").EnumerateObject())
            .Select(static value => (value.Name, value.Value.GetString()))
            .ToHashSet();

        var rows = AppSizes.All.SelectMany(static row => ColumnsOf(row, row.Size))
            .Concat(DatabaseSizes.All.SelectMany(static row => ColumnsOf(row, row.Size)))
            .Concat(EnvironmentSizes.All.SelectMany(static row => ColumnsOf(row, row.Size)));
        Assert.DoesNotContain(rows, column => !printed.Contains(column));
    }

    [Fact]
    public async Task Sizes_OfOneApi_AreOnlyItsOwn()
    {
        using var checkout = new Checkout();

        var sizes = await checkout.RunAsync("sizes", "sqldatabase");

        Assert.Equal(["SqlDatabase"], sizes.Lines.Where(static line => line.Length > 0 && line[0] != ' '));
    }

    [Fact]
    public async Task Sizes_OfAnUnknownApi_SayWhichThereAre()
    {
        using var checkout = new Checkout();

        var sizes = await checkout.RunAsync("sizes", "Queue");

        Assert.Equal(ExitCodes.Usage, sizes.ExitCode);
        Assert.Equal(
            "error: there is no API Queue; there are Environment, SqlDatabase, BackendApp\n", sizes.Talk);
    }

    private static IEnumerable<(string Size, string? Value)> ColumnsOf<TRow>(TRow row, Enum size) =>
        from column in typeof(TRow).GetProperties()
        where column.Name != "Size" && column.GetMethod is { IsStatic: false }
        select (
            size.ToString().ToLowerInvariant(),
            Convert.ToString(column.GetValue(row), System.Globalization.CultureInfo.InvariantCulture));
}
