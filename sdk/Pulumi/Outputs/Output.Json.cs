using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    /// <summary>The value as JSON text. Outputs and inputs inside it are awaited; the text is known when all of them
    /// are, and secret when one is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">How it is written.</param>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync(value, options));
    }

    /// <summary>A value from JSON text; text that is not JSON of that type fails the deployment.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">How it is read.</param>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
    }

    private static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var outer = await value.Data.ConfigureAwait(false);
        if (!outer.IsKnown)
        {
            return outer.Unknown<string>();
        }

        while (true)
        {
            var converter = new OutputJsonConverter();
            var all = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
            all.Converters.Add(converter);
            var text = JsonSerializer.Serialize(outer.Value, all);
            if (converter.Missing.Count == 0)
            {
                var data = converter.Seen.From(outer);
                return data.IsKnown ? data.With(text) : data.Unknown<string>();
            }

            await Task.WhenAll(converter.Missing).ConfigureAwait(false);
        }
    }
}
