using System.Collections;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed partial class Serializer
{
    private Value Write(object? value) => value switch
    {
        null => Value.ForNull(),
        string text => Value.ForString(text),
        bool flag => Value.ForBool(flag),
        int number => Value.ForNumber(number),
        double number => Value.ForNumber(number),
        IInput input => Write(input.Content),
        InputEntries entries => WriteEntries(entries),
        IOutput output => WriteOutput(output),
        InputArgs args => WriteArgs(args),
        IUnion union => Write(union.Value),
        JsonText json => WriteJsonText(json),
        JsonElement json => WriteJson(json),
        AssetOrArchive asset => WriteAsset(asset),
        Resource resource => WriteResource(resource),
        IDictionary dictionary => WriteDictionary(dictionary),
        IList list => WriteList(list),
        System.Enum constant =>
            Value.ForNumber(Convert.ToInt32(constant, System.Globalization.CultureInfo.InvariantCulture)),
        Task => throw new InvalidOperationException(
            $"{Where()}: Tasks are not allowed inside inputs; wrap the Task in an Output with Output.Create(task)."),
        _ => WriteByType(value),
    };

    private Value WriteArgs(InputArgs args)
    {
        var written = new Struct();
        if (args is IDictionaryArgs { Values: var values })
        {
            foreach (var (name, value) in values.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                Put(written, name, value);
            }

            return Value.ForStruct(written);
        }

        foreach (var member in ArgsShape.Of(args.GetType()).Members)
        {
            Put(written, member.Name, member.Get(args));
        }

        return Value.ForStruct(written);
    }

    private Value WriteDictionary(IDictionary dictionary)
    {
        var written = new Struct();
        if (dictionary.Count == 0)
        {
            return Value.ForStruct(written);
        }

        var keys = new string[dictionary.Count];
        var count = 0;
        foreach (var key in dictionary.Keys)
        {
            keys[count++] = key as string ?? throw new InvalidOperationException(
                $"{Where()}: dictionaries must have strings as keys; this one has {key.GetType().Name}.");
        }

        Array.Sort(keys, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            Put(written, key, dictionary[key]);
        }

        return Value.ForStruct(written);
    }

    private Value WriteEntries(InputEntries entries)
    {
        var written = new Struct();
        foreach (var (name, value) in entries.Sorted)
        {
            Put(written, name, value);
        }

        return Value.ForStruct(written);
    }

    // An object says nothing about what it leaves out: nulls are left out, as in JSON.
    private void Put(Struct written, string name, object? value)
    {
        if (value is null)
        {
            return;
        }

        path.Add(name);
        var field = Write(value);
        path.RemoveAt(path.Count - 1);
        if (field.KindCase != Value.KindOneofCase.NullValue)
        {
            written.Fields.Add(name, field);
        }
    }

    private Value WriteList(IList list)
    {
        var written = new ListValue();
        if (list.GetType().IsValueType && TypeShape.IsDefault(list))
        {
            return new Value { ListValue = written };
        }

        path.Add("[]");
        for (var i = 0; i < list.Count; i++)
        {
            written.Values.Add(Write(list[i]));
        }

        path.RemoveAt(path.Count - 1);
        return new Value { ListValue = written };
    }

    private Value WriteAsset(AssetOrArchive asset)
    {
        var written = WireSignature.Start(asset is Asset ? WireSignature.Asset : WireSignature.Archive);
        written.Fields.Add(asset.Key, Write(asset.Value));
        return Value.ForStruct(written);
    }

    private Value WriteByType(object value)
    {
        var shape = TypeShape.Of(value.GetType());
        if (shape.EnumValue is { } underlying)
        {
            return Write(underlying(value));
        }

        if (shape.OutputFields is not { } fields)
        {
            throw new InvalidOperationException(
                $"{Where()}: {value.GetType().FullName} is not a supported argument type. "
                + "Allowed: string, bool, int, double, JsonElement, enums, assets, resources, "
                + "inputs, outputs, and lists and dictionaries of them.");
        }

        var written = new Struct();
        foreach (var (name, field) in fields)
        {
            Put(written, name, field.GetValue(value));
        }

        return Value.ForStruct(written);
    }

    private Value Miss(Task task)
    {
        missing.Add(task);
        return Value.ForString("");
    }

    private string Where()
    {
        var about = context is Resource resource
            ? $"{resource.GetResourceType()}::{resource.GetResourceName()}"
            : context;
        return $"{about}: {string.Join('.', path)}".Replace(".[]", "[]", StringComparison.Ordinal);
    }
}
