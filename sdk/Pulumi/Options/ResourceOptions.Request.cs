using System.Globalization;
using Pulumirpc;

namespace Pulumi;

public abstract partial class ResourceOptions
{
    private protected List<string>? ReplaceOnChangesOrNull => replaceOnChanges;

    /// <summary>Writes what is sent as it is.</summary>
    internal virtual void AddTo(RegisterResourceRequest request)
    {
        if (Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (CustomTimeouts is { } timeouts)
        {
            request.CustomTimeouts = new()
            {
                Create = Nanoseconds(timeouts.Create),
                Update = Nanoseconds(timeouts.Update),
                Delete = Nanoseconds(timeouts.Delete),
            };
        }

        request.IgnoreChanges.AddRange(ignoreChanges ?? []);
        request.HideDiffs.AddRange(hideDiffs ?? []);
    }

    private static string Nanoseconds(TimeSpan? time) =>
        time is { } span ? $"{span.Ticks.ToString(CultureInfo.InvariantCulture)}00ns" : "";
}
