using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulator.Model.Bindings.Requests;

/// <summary>A JSON body with places for what a call brings. A member whose value is lacking is left out.</summary>
public abstract class ApiBody
{
    private ApiBody()
    {
    }

    public virtual bool IsWhole(in ApiValues values) => true;

    /// <exception cref="FormatException">A value cannot stand where the body has it.</exception>
    public abstract void WriteTo(IBufferWriter<byte> output, in ApiValues values);

    /// <summary>JSON that is always the same.</summary>
    public sealed class Fixed(string json) : ApiBody
    {
        private readonly byte[] _json = Encoding.UTF8.GetBytes(json);

        public override void WriteTo(IBufferWriter<byte> output, in ApiValues values) => output.Write(_json);
    }

    /// <summary>A variable alone: its value keeps its type.</summary>
    public sealed class Value(ApiPart part) : ApiBody
    {
        public ApiPart Part => part;

        public override bool IsWhole(in ApiValues values) => values[part.Variable!.Value].IsThere;

        public override void WriteTo(IBufferWriter<byte> output, in ApiValues values) => ApiText.WriteJson(output, values[part.Variable!.Value], part);
    }

    /// <summary>A text with variables in it.</summary>
    public sealed class Text(ApiTemplate template) : ApiBody
    {
        public override bool IsWhole(in ApiValues values) => template.IsWhole(values);

        public override void WriteTo(IBufferWriter<byte> output, in ApiValues values)
        {
            output.Write("\""u8);
            template.WriteTo(output, values);
            output.Write("\""u8);
        }
    }

    /// <summary>A map.</summary>
    public sealed class Map(IReadOnlyList<(string Key, ApiBody Value)> members) : ApiBody
    {
        private readonly (byte[] Key, ApiBody Value)[] _members =
            [.. members.Select(member => (Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(member.Key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\":"), member.Value))];

        public override void WriteTo(IBufferWriter<byte> output, in ApiValues values)
        {
            var separator = "{"u8;
            foreach (var (key, value) in _members)
            {
                if (!value.IsWhole(values)) continue;
                output.Write(separator);
                output.Write(key);
                value.WriteTo(output, values);
                separator = ","u8;
            }

            output.Write(separator[0] == '{' ? "{}"u8 : "}"u8);
        }
    }

    /// <summary>A list; items whose value is lacking are left out.</summary>
    public sealed class Sequence(IReadOnlyList<ApiBody> items) : ApiBody
    {
        private readonly ApiBody[] _items = [.. items];

        public override void WriteTo(IBufferWriter<byte> output, in ApiValues values)
        {
            var separator = "["u8;
            foreach (var item in _items)
            {
                if (!item.IsWhole(values)) continue;
                output.Write(separator);
                item.WriteTo(output, values);
                separator = ","u8;
            }

            output.Write(separator[0] == '[' ? "[]"u8 : "]"u8);
        }
    }
}
