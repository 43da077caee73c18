using System.Text;
using System.Text.Json;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Reading;

/// <summary>Builds a tree from JSON. Of a key that stands twice the last counts, as with most readers of JSON.</summary>
internal sealed class JsonTree
{
    private const int Deepest = 128;

    private readonly byte[] _text;
    private readonly string _file;
    private readonly List<int> _lines = [0];

    public JsonTree(byte[] text, string file)
    {
        (_text, _file) = (text, file);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _lines.Add(i + 1);
            }
        }
    }

    /// <exception cref="JsonException">It is no JSON.</exception>
    public PlanNode Read()
    {
        var reader = new Utf8JsonReader(_text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest });
        reader.Read();
        var root = Node(ref reader);
        reader.Read();   // what stands behind it is an error
        return root;
    }

    private PlanNode Node(ref Utf8JsonReader reader)
    {
        var place = Place(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(ref reader, place);
            case JsonTokenType.StartArray:
                var items = new List<PlanNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Node(ref reader));
                }

                return new PlanNode.Sequence(place, items);
            case JsonTokenType.String:
                return new PlanNode.Scalar(place, reader.GetString()!, Quoted: true);
            default:
                return new PlanNode.Scalar(place, Encoding.UTF8.GetString(reader.ValueSpan), Quoted: false);
        }
    }

    private PlanNode.Map Map(ref Utf8JsonReader reader, SourcePlace place)
    {
        var entries = new List<PlanNode.Entry>();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (key, at) = (reader.GetString()!, Place(reader.TokenStartIndex));
            reader.Read();
            var entry = new PlanNode.Entry(key, at, Node(ref reader));
            if (byKey.TryAdd(key, entries.Count))
            {
                entries.Add(entry);
            }
            else
            {
                entries[byKey[key]] = entry;
            }
        }

        return new PlanNode.Map(place, entries);
    }

    private SourcePlace Place(long at)
    {
        var line = _lines.BinarySearch((int)at);
        line = line >= 0 ? line : ~line - 1;
        return new SourcePlace(_file, line + 1, (int)at - _lines[line] + 1);
    }
}
