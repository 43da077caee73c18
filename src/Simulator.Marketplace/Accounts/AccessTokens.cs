using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>Issues and recognises access tokens: JSON Web Tokens signed with HMAC-SHA256, which live 24 hours.</summary>
internal sealed class AccessTokens
{
    private const string Issuer = "simulator-marketplace";
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly TokenValidationParameters _rules;
    private readonly RecognisedTokens _recognised = new();
    private readonly TimeProvider _time;

    public AccessTokens(byte[] secret, TimeProvider time)
    {
        _time = time;
        var key = new SymmetricSecurityKey(SHA256.HashData(secret));
        _credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        _rules = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            // Expiry is checked against the injected clock, below.
            ValidateLifetime = false,
        };
    }

    public string Issue(string userId, string role)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now,
            Expires = now + Life,
            Claims = new Dictionary<string, object> { ["sub"] = userId, ["role"] = role },
            SigningCredentials = _credentials,
        });
    }

    /// <summary>Says who sent the Authorization header, or why that can't be told (401).</summary>
    public Reply? Recognise(StringValues authorization, out Caller caller)
    {
        caller = null!;
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refusals.Because(401, "AUTHENTICATION_REQUIRED", "send the access token as Authorization: Bearer …");
        }
        var text = header[Scheme.Length..];
        if (_recognised.Find(text) is not { } token)
        {
            if (Validate(text) is not { } valid) return Refusals.Because(401, "INVALID_TOKEN", "the access token is not one of this marketplace");
            token = valid;
            _recognised.Add(text, token);
        }
        if (token.Expires <= _time.GetUtcNow()) return Refusals.Because(401, "TOKEN_EXPIRED", "the access token has expired; refresh it");
        caller = token.Caller;
        return null;
    }

    private RecognisedToken? Validate(string text)
    {
        // The handler completes at once: its only asynchronous step would fetch keys from elsewhere.
        var result = _handler.ValidateTokenAsync(text, _rules).GetAwaiter().GetResult();
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token) return null;
        return token.TryGetPayloadValue("sub", out string id) && token.TryGetPayloadValue("role", out string role)
            ? new RecognisedToken(new Caller(id, role), token.ValidTo)
            : null;
    }
}
