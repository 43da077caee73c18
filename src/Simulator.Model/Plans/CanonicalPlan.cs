using System.Security.Cryptography;
using System.Text;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Plans;

/// <summary>A resolved plan as text that travels between nodes and gives the same plan wherever it is read.</summary>
/// <param name="Text">JSON with its keys in ordinal order, with the secrets that nodes need; those of the target that the host starts stay references.</param>
/// <param name="Hash">SHA-256 in lower-case hex of the text with its secrets as references, so that it tells nothing of them.</param>
public sealed record CanonicalPlan(string Text, string Hash)
{
    private static readonly SourcePlace Travelled = new("plan", 0, 0);

    /// <param name="root">Merged, set and with its references replaced.</param>
    public static CanonicalPlan Of(PlanNode root)
    {
        root = SecretMarks.Mark(root);
        var open = PlanJson.Write(root, (key, scalar) => SecretKeys.Hide(key, scalar) ?? scalar.Text);
        var travelling = PlanJson.Write(root, (key, scalar) => SecretKeys.HideFromNodes(key, scalar) ?? scalar.Text);
        return new CanonicalPlan(travelling, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(open))));
    }

    /// <summary>A text that <see cref="Of"/> made, as it may be kept: its secrets are stars, and it reads all the same. What is no plan stays as it is.</summary>
    public static string WithoutSecrets(string text)
    {
        try
        {
            return PlanJson.Write(SecretMarks.Mark(Parse(text)), (key, scalar) => SecretKeys.Hide(key, scalar) ?? scalar.Text);
        }
        catch (FormatException)
        {
            return text;
        }
    }

    /// <summary>The tree of a text that <see cref="Of"/> made.</summary>
    /// <exception cref="FormatException">It is no JSON.</exception>
    public static PlanNode Parse(string text) => PlanJson.Parse(text, Travelled);
}
