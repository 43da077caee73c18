using Simulator.Model.Bindings.Requests;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Turns an operation's <c>json</c> into a body.</summary>
internal sealed class ApiBodyReader(ApiTemplateReader templates, ReadingNotes notes)
{
    public ApiBody Read(PlanNode node, string path)
    {
        switch (node)
        {
            case PlanNode.Map map:
                return new ApiBody.Map([.. map.Entries.Select(entry => (entry.Key, Read(entry.Value, $"{path}.{entry.Key}")))]);
            case PlanNode.Sequence list:
                return new ApiBody.Sequence([.. list.Items.Select((item, at) => Read(item, path + list.Step(at)))]);
            default:
                var scalar = (PlanNode.Scalar)node;
                if (PlanJson.Literal(scalar) is { } literal) return new ApiBody.Fixed(literal);
                var alone = templates.Alone(scalar.Text);
                if (alone.Value is { } part) return new ApiBody.Value(part);
                var text = templates.JsonText(scalar.Text);
                if ((alone.Error ?? text.Error) is not { } wrong) return new ApiBody.Text(text.Value!);
                notes.Add(scalar.Place, path, wrong);
                return new ApiBody.Fixed("null");
        }
    }
}
