using System.Buffers;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Makes a value anew each time it is written: <c>{{$int(1, 10)}}</c>.</summary>
/// <param name="name">As the plan has it, with its dollar sign.</param>
/// <param name="write">Writes UTF-8 and tells what kind of value it is.</param>
public sealed class TemplateFunction(string name, Func<IBufferWriter<byte>, ScriptValues, ValueKind> write)
{
    public string Name => name;

    public ValueKind Write(IBufferWriter<byte> output, ScriptValues values) => write(output, values);
}
