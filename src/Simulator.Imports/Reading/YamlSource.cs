using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulator.Imports.Reading;

/// <summary>Builds a tree from YAML as other tools write it: anchors, aliases and merge keys are folded in, tags are left out.</summary>
internal sealed class YamlSource(IParser parser, string file)
{
    private const int Deepest = 64;

    // Aliases of aliases can stand for more than fits into memory.
    private const int MostNodes = 500_000;

    private readonly Dictionary<string, PlanNode> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    /// <exception cref="YamlException">It is no YAML.</exception>
    public PlanNode Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            throw new BrokenSourceException(new SourcePlace(file, 0, 0), "is empty");
        }

        parser.Consume<DocumentStart>();
        var root = Node(0);
        parser.Consume<DocumentEnd>();
        return root;
    }

    private PlanNode Node(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            var named = _anchors.GetValueOrDefault(alias.Value.Value)
                ?? throw new BrokenSourceException(Place(alias), $"*{alias.Value} names no anchor that stands before it");
            Count(alias, Size(named));
            return named;
        }

        var next = parser.Consume<NodeEvent>();
        Count(next, 1);
        if (depth > Deepest)
        {
            throw new BrokenSourceException(Place(next), $"nested deeper than {Deepest} levels");
        }

        PlanNode node = next switch
        {
            MappingStart start => Map(start, depth),
            SequenceStart start => Sequence(start, depth),
            Scalar scalar => new PlanNode.Scalar(Place(scalar), scalar.Value, scalar.Style != ScalarStyle.Plain),
            _ => new PlanNode.Scalar(Place(next), "", Quoted: false),
        };
        if (!next.Anchor.IsEmpty)
        {
            _anchors[next.Anchor.Value] = node;
        }

        return node;
    }

    private PlanNode.Map Map(MappingStart start, int depth)
    {
        var entries = new List<PlanNode.Entry>();
        var merged = new List<PlanNode.Map>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            var name = (key as PlanNode.Scalar)?.Text ?? throw new BrokenSourceException(key.Place, $"{key.Kind} stands where a key is expected");
            if (name == "<<")
            {
                merged.AddRange(value is PlanNode.Sequence many ? many.Items.OfType<PlanNode.Map>() : value is PlanNode.Map one ? [one] : []);
            }
            else if (entries.Find(entry => entry.Key == name) is { } first)
            {
                throw new BrokenSourceException(key.Place, $"`{name}` stands here a second time, first in line {first.Place.Line}; keep one of them");
            }
            else
            {
                entries.Add(new PlanNode.Entry(name, key.Place, value));
            }
        }

        foreach (var entry in merged.SelectMany(one => one.Entries).Where(entry => entries.TrueForAll(own => own.Key != entry.Key)).ToList())
        {
            entries.Add(entry);
        }

        return new PlanNode.Map(Place(start), entries);
    }

    private PlanNode.Sequence Sequence(SequenceStart start, int depth)
    {
        var items = new List<PlanNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new PlanNode.Sequence(Place(start), items);
    }

    private void Count(ParsingEvent at, int nodes)
    {
        _nodes += nodes;
        if (_nodes > MostNodes)
        {
            throw new BrokenSourceException(Place(at), $"its aliases stand for more than {MostNodes} values");
        }
    }

    private static int Size(PlanNode node) => node switch
    {
        PlanNode.Map map => 1 + map.Entries.Sum(entry => Size(entry.Value)),
        PlanNode.Sequence list => 1 + list.Items.Sum(Size),
        _ => 1,
    };

    private SourcePlace Place(ParsingEvent at) => new(file, (int)at.Start.Line, (int)at.Start.Column);
}
