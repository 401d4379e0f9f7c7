using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Configuration of the stack under one namespace.</summary>
public sealed class Config
{
    private const string OldSuffix = ":config";

    private readonly string name;

    /// <summary>Reads under a namespace.</summary>
    /// <param name="name">The namespace. Default: the project's name.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Required.Settings.Project;
        this.name = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    /// <summary>A text; null if it is not set.</summary>
    public string? Get(string key) => Deployment.Required.Settings.Config.GetValueOrDefault(FullKey(key));

    /// <summary>A text as a secret; null if it is not set.</summary>
    public Output<string>? GetSecret(string key) => Secret(Get(key));

    /// <summary><c>true</c> or <c>false</c>; null if it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Wrong(key, other, nameof(Boolean)),
    };

    /// <summary><c>true</c> or <c>false</c> as a secret; null if it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    /// <summary>A whole number; null if it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public int? GetInt32(string key)
    {
        if (Get(key) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(key, text, nameof(Int32));
    }

    /// <summary>A whole number as a secret; null if it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    /// <summary>A number; null if it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public double? GetDouble(string key)
    {
        if (Get(key) is not { } text)
        {
            return null;
        }

        return double.TryParse(
            text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(key, text, nameof(Double));
    }

    /// <summary>A number as a secret; null if it is not set.</summary>
    /// <exception cref="RunException">It is something else.</exception>
    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <summary>An object from JSON; the default of the type if it is not set.</summary>
    /// <exception cref="RunException">It is not JSON of that type.</exception>
    [return: MaybeNull]
    public T GetObject<T>(string key) => Parse<T>(key, options: null);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, options);

    /// <summary>An object from JSON as a secret; null if it is not set.</summary>
    /// <exception cref="RunException">It is not JSON of that type.</exception>
    public Output<T>? GetSecretObject<T>(string key) =>
        Get(key) is null ? null : Output.CreateSecret(Parse<T>(key, options: null));

    /// <inheritdoc cref="GetSecretObject{T}(string)"/>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? null : Output.CreateSecret(Parse<T>(key, options));

    /// <summary>A text.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public string Require(string key) => Get(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A text as a secret.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary><c>true</c> or <c>false</c> as a secret.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A whole number.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A whole number as a secret.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A number.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A number as a secret.</summary>
    /// <exception cref="RunException">It is not set, or something else.</exception>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>An object from JSON.</summary>
    /// <exception cref="RunException">It is not set, or not JSON of that type.</exception>
    public T RequireObject<T>(string key) => Parse<T>(Required(key), options: null);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => Parse<T>(Required(key), options);

    /// <summary>An object from JSON as a secret.</summary>
    /// <exception cref="RunException">It is not set, or not JSON of that type.</exception>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <inheritdoc cref="RequireSecretObject{T}(string)"/>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct => value is { } known ? Output.CreateSecret(known) : null;

    private string FullKey(string key) => $"{name}:{key}";

    private string Required(string key)
    {
        Require(key);
        return key;
    }

    private T Parse<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } text)
        {
            return default!;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, options)!;
        }
        catch (JsonException exception)
        {
            throw Wrong(key, text, typeof(T).FullName!, exception);
        }
    }

    private ConfigTypeException Wrong(string key, string value, string type, Exception? inner = null)
    {
        var full = FullKey(key);

        // A message ends in logs, where a secret must not.
        var shown = Deployment.Required.Settings.ConfigSecretKeys.Contains(full) ? "[secret]" : value;
        return new ConfigTypeException(full, shown, type, inner);
    }
}
