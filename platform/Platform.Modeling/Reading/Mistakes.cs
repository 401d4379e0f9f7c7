namespace Infra.Platform.Modeling.Reading;

/// <summary>Gathers what is wrong, so that it is told all at once.</summary>
internal sealed class Mistakes
{
    private readonly List<ModelMistake> found = [];

    public bool Any => found.Count > 0;

    public void Add(string where, string what)
    {
        var mistake = new ModelMistake(where, what);
        if (!found.Contains(mistake))
        {
            found.Add(mistake);
        }
    }

    public void ThrowIfAny(string subject)
    {
        if (found.Count > 0)
        {
            throw new ModelException(subject, found);
        }
    }
}
