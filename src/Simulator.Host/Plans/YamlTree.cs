using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulator.Host.Plans;

/// <summary>Builds a tree from the events of a YAML parser. Refuses, with a word, what plans do not need: anchors, tags, merge keys, several documents.</summary>
internal sealed class YamlTree(IParser parser, string file, ICollection<PlanProblem> problems)
{
    private const int Deepest = 32;

    /// <summary>The one document of the file, or null where a problem was added.</summary>
    public PlanNode? Document()
    {
        var before = problems.Count;
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out var end))
        {
            Wrong(end, "", "is empty; a plan has at least a name, phases, and what it extends");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node("", 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            Wrong(second, "", "a second document begins here; a plan is one document, write another file for another plan");
        }

        return problems.Count == before ? root : null;
    }

    private PlanNode Node(string path, int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            Wrong(alias, path, $"aliases such as *{alias.Value} are not read; say it again, or extend a plan that says it");
            return new PlanNode.Scalar(Place(alias), "", Quoted: false);
        }

        var next = parser.Consume<NodeEvent>();
        Check(next, path);
        if (depth > Deepest)
        {
            throw new YamlException(next.Start, next.End, $"nested deeper than {Deepest} levels");
        }

        return next switch
        {
            MappingStart start => Map(start, path, depth),
            SequenceStart start => Sequence(start, path, depth),
            Scalar scalar => new PlanNode.Scalar(Place(scalar), scalar.Value, scalar.Style != ScalarStyle.Plain),
            _ => new PlanNode.Scalar(Place(next), "", Quoted: false),
        };
    }

    private void Check(NodeEvent node, string path)
    {
        if (!node.Anchor.IsEmpty)
        {
            Wrong(node, path, $"anchors such as &{node.Anchor.Value} are not read; leave it out");
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            Wrong(node, path, $"tags such as {node.Tag.Value} are not read; leave it out");
        }
    }

    private PlanNode.Map Map(MappingStart start, string path, int depth)
    {
        var entries = new List<PlanNode.Entry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(path, depth + 1);
            var name = (key as PlanNode.Scalar)?.Text ?? "";
            var at = path.Length == 0 ? name : $"{path}.{name}";
            var value = Node(at, depth + 1);
            if (key is not PlanNode.Scalar)
            {
                problems.Add(new PlanProblem(key.Place, path, $"{key.Kind} stands where a key is expected"));
            }
            else if (name == "<<")
            {
                problems.Add(new PlanProblem(key.Place, path, "merge keys (<<) are not read; extend a plan instead"));
            }
            else if (entries.Find(entry => entry.Key == name) is { } first)
            {
                problems.Add(new PlanProblem(key.Place, at, $"`{name}` stands here a second time, first in line {first.Place.Line}; keep one of them"));
            }
            else
            {
                entries.Add(new PlanNode.Entry(name, key.Place, value));
            }
        }

        return new PlanNode.Map(Place(start), entries);
    }

    private PlanNode.Sequence Sequence(SequenceStart start, string path, int depth)
    {
        var items = new List<PlanNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node($"{path}[{items.Count}]", depth + 1));
        }

        return new PlanNode.Sequence(Place(start), items);
    }

    private SourcePlace Place(ParsingEvent at) => new(file, (int)at.Start.Line, (int)at.Start.Column);

    private void Wrong(ParsingEvent at, string path, string message) => problems.Add(new PlanProblem(Place(at), path, message));
}
