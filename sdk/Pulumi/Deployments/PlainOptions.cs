using System.Globalization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Options of a resource that are sent as they are.</summary>
internal static class PlainOptions
{
    public static void AddTo(RegisterResourceRequest request, ResourceOptions options)
    {
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (options.CustomTimeouts is { } timeouts)
        {
            request.CustomTimeouts = new()
            {
                Create = Nanoseconds(timeouts.Create),
                Update = Nanoseconds(timeouts.Update),
                Delete = Nanoseconds(timeouts.Delete),
            };
        }

        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        request.HideDiffs.AddRange(options.HideDiffs);
        if (options is CustomResourceOptions custom)
        {
            AddCustom(request, custom);
        }
    }

    private static void AddCustom(RegisterResourceRequest request, CustomResourceOptions options)
    {
        if (options.DeleteBeforeReplace is { } deleteFirst)
        {
            request.DeleteBeforeReplace = deleteFirst;
            request.DeleteBeforeReplaceDefined = true;
        }

        request.ImportId = options.ImportId ?? "";
        request.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        request.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        foreach (var (name, value) in options.EnvVarMappings)
        {
            request.EnvVarMappings.Add(name, value);
        }
    }

    private static string Nanoseconds(TimeSpan? time) =>
        time is { } span ? $"{span.Ticks.ToString(CultureInfo.InvariantCulture)}00ns" : "";
}
