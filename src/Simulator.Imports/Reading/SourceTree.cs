using System.Text;
using System.Text.Json;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using YamlDotNet.Core;

namespace Simulator.Imports.Reading;

/// <summary>Reads YAML and JSON of other tools into one kind of tree, in which every value knows its line.</summary>
public static class SourceTree
{
    /// <summary>YAML, or JSON where the text begins with a brace.</summary>
    /// <exception cref="BrokenSourceException">It is neither, is empty, or its top is no map.</exception>
    public static PlanNode.Map Read(Source source)
    {
        var text = source.Text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new BrokenSourceException(new SourcePlace(source.File, 0, 0), "is empty");
        }

        var root = text.AsSpan().TrimStart()[0] == '{' ? Json(text, source.File) : Yaml(text, source.File);
        return root as PlanNode.Map ?? throw new BrokenSourceException(root.Place, $"expects a map at the top, found {root.Kind}");
    }

    /// <summary>JSON alone.</summary>
    /// <exception cref="BrokenSourceException">It is none, or is cut off.</exception>
    public static PlanNode Json(string text, string file)
    {
        try
        {
            return new JsonTree(Encoding.UTF8.GetBytes(text), file).Read();
        }
        catch (JsonException wrong)
        {
            var place = new SourcePlace(file, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1);
            var words = wrong.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
            throw new BrokenSourceException(place, $"this is no JSON: {words}");
        }
    }

    private static PlanNode Yaml(string text, string file)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlSource(parser, file).Document();
        }
        catch (YamlException wrong)
        {
            var message = wrong.InnerException is YamlException inner ? inner.Message : wrong.Message;
            throw new BrokenSourceException(new SourcePlace(file, (int)wrong.Start.Line, (int)wrong.Start.Column), $"this is no YAML: {message.TrimEnd('.')}");
        }
        catch (InvalidOperationException)
        {
            // The parser gives up so where a list or map in brackets goes on over lines that are none of it.
            throw new BrokenSourceException(
                new SourcePlace(file, (int)(parser.Current?.End.Line ?? 1), (int)(parser.Current?.End.Column ?? 1)), "this is no YAML: a list or map in brackets that begins here or before is not closed as it should be");
        }
    }
}
