namespace Infra.Platform.Yaml;

/// <summary>Splits a field path for looking up a position; what it cannot read it takes as part of a name.</summary>
internal static class PathSegments
{
    public static IEnumerable<string> Of(string fieldPath)
    {
        var start = 0;
        for (var i = 0; i < fieldPath.Length; i++)
        {
            if (fieldPath[i] == '[' && fieldPath.IndexOf(']', i) is var end and > 0)
            {
                if (i > start)
                {
                    yield return fieldPath[start..i];
                }

                yield return fieldPath[(i + 1)..end].Trim('\'', '"');
                i = end;
                start = end + 1;
            }
            else if (fieldPath[i] == '.')
            {
                if (i > start)
                {
                    yield return fieldPath[start..i];
                }

                start = i + 1;
            }
        }

        if (start < fieldPath.Length)
        {
            yield return fieldPath[start..];
        }
    }
}
