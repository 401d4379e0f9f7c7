namespace Infra.Platform.Modeling;

/// <summary>What values a property takes. The kinds are closed: a structural schema can express each of them.</summary>
public abstract record ApiType
{
    private protected ApiType()
    {
    }
}
