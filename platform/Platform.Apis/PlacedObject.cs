using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis;

/// <summary>An object, wherever it is made: its fields are called the same.</summary>
/// <param name="Composed">What the control plane makes.</param>
/// <param name="Within">Where in it the object begins, with a dot at the end; empty for the object itself.</param>
internal sealed record PlacedObject<TStatus>(
    ComposedObject<TStatus, Surroundings<PlatformData>> Composed,
    string Within)
    where TStatus : class
{
    public PlacedObject<TStatus> Set(string path, Source source)
    {
        Composed.Set(Within + path, source);
        return this;
    }

    /// <summary>Fields that several objects have.</summary>
    public PlacedObject<TStatus> With(Action<PlacedObject<TStatus>> fields)
    {
        fields(this);
        return this;
    }
}
