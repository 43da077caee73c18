using Simulator.Imports.OpenApi;
using Simulator.Imports.Reading;

namespace Simulator.Imports.Tests.OpenApi;

public class OpenApiImportTests
{
    private const string Pets =
        """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        servers: [ { url: "https://{env}.pets.example/v1/", variables: { env: { default: test } } } ]
        security: [ { token: [] } ]
        paths:
          /auth/register:
            post: { tags: [auth], requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Credentials" } } } }, responses: { "201": { description: ok } } }
          /auth/login:
            post:
              tags: [auth]
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Credentials" } } } }
              responses: { "200": { description: ok, content: { application/json: { schema: { properties: { data: { properties: { access_token: { type: string } } } } } } } } }
          /owners/{ownerId}/pets:
            parameters: [ { name: ownerId, in: path, required: true, schema: { type: string } } ]
            get: { tags: [pets], summary: Pets of an owner., parameters: [ { name: kind, in: query, required: true, schema: { enum: [cat, dog] } }, { name: page, in: query, schema: { type: integer } } ], responses: { "200": { description: ok } } }
          /pets/{id}:
            delete: { tags: [pets], responses: { "204": { description: gone } } }
            get: { tags: [pets], responses: { "200": { description: ok } } }
          /pets:
            post:
              tags: [pets]
              summary: Add a pet
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewPet" } } } }
              responses: { "201": { description: made, content: { application/json: { schema: { required: [ok, data], properties: { ok: { const: true }, data: { $ref: "#/components/schemas/Pet" } } } } } } }
          /owners:
            post: { tags: [owners], security: [], requestBody: { content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } }, responses: { "201": { description: ok, content: { application/json: { schema: { properties: { id: { type: integer } } } } } } } }
        components:
          securitySchemes: { token: { type: http, scheme: bearer } }
          schemas:
            Credentials: { type: object, required: [email, password], properties: { email: { type: string }, password: { type: string, minLength: 12 } } }
            Pet: { allOf: [ { $ref: "#/components/schemas/NewPet" }, { properties: { id: { type: string, readOnly: true } } } ] }
            NewPet:
              type: object
              required: [name, ownerId, born, weight, kind, age, tags, mother, chip]
              properties:
                name: { type: string, example: Rex }
                ownerId: { type: integer }
                born: { type: string, format: date }
                weight: { type: number, minimum: 0, exclusiveMinimum: true, maximum: 90 }
                age: { type: integer, minimum: 1, maximum: 20 }
                kind: { type: string, enum: [cat, dog] }
                tags: { type: array, items: { type: string, format: uuid }, minItems: 2 }
                mother: { $ref: "#/components/schemas/NewPet" }
                chip: { type: string, pattern: "^[0-9]{6}$" }
        """;

    [Fact]
    public void A_scenario_makes_what_it_needs_before_it_reads_and_deletes_last()
    {
        var imported = Read(Pets);

        Assert.Equal(
            """
            scenarios:
              pets:
                - name: POST /owners
                  post: /owners
                  json: { name: "{{$name}}" }
                  auth: none
                  capture: { ownerId: { json: id } }
                  check: { status: 201 }
                - name: Add a pet
                  post: /pets
                  json:
                    name: Rex
                    ownerId: "{{ownerId}}"
                    born: "{{$date}}"
                    weight: "{{$decimal(0.01, 90, 2)}}"
                    age: "{{$int(1, 20)}}"
                    kind: "{{$pick(cat, dog)}}"
                    tags: ["{{$uuid}}", "{{$uuid}}"]
                    chip: "{{$digits(6)}}"
                  capture: { petId: { json: data.id } }
                  check: { status: 201, json: { ok: true, data: { exists: true } } }
                - name: "GET /pets/:id"
                  get: "/pets/{{petId}}"
                  check: { status: 200 }
                - name: Pets of an owner
                  get: "/owners/{{ownerId}}/pets"
                  query: { kind: "{{$pick(cat, dog)}}" }
                  check: { status: 200 }
                - name: "DELETE /pets/:id"
                  delete: "/pets/{{petId}}"
                  check: { status: 204 }
              owners:
                - name: POST /owners (2)
                  post: /owners
                  json: { name: "{{$name}}" }
                  auth: none
                  check: { status: 201 }
            """, imported.Section("scenarios"));
        Assert.Contains("scenarios: { pets: 50, owners: 50 }", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("baseUrl: \"${TARGET_URL:-https://test.pets.example/v1}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Empty(imported.NotCarried);
    }

    [Fact]
    public void Who_logs_in_has_registered_with_the_same_values()
    {
        Assert.Equal(
            """
            auth:
              login:
                per: session
                steps:
                  - name: POST /auth/register
                    post: /auth/register
                    json: { email: "{{email}}", password: "{{phrase}}" }
                    check: { status: 201 }
                  - name: POST /auth/login
                    post: /auth/login
                    json: { email: "{{email}}", password: "{{phrase}}" }
                    check: { status: 200 }
                    capture: { token: { json: data.access_token } }
                headers: { Authorization: "Bearer {{auth.token}}" }
                again: 401
            """, Read(Pets).Section("auth"));
    }

    [Theory]
    [InlineData("{ type: http, scheme: basic }", "auth: { basic: { user: \"${API_USER}\", password: \"${API_PASSWORD}\" } }")]
    [InlineData("{ type: http, scheme: bearer }", "auth: { bearer: \"${API_TOKEN}\" }")]
    [InlineData("{ type: apiKey, in: header, name: X-Key }", "auth: { apiKey: { header: X-Key, value: \"${API_KEY}\" } }")]
    [InlineData("{ type: apiKey, in: query, name: key }", "auth: { apiKey: { query: key, value: \"${API_KEY}\" } }")]
    [InlineData("{ type: oauth2, flows: { clientCredentials: { tokenUrl: /token, scopes: { read: r } } } }", "tokenUrl: /token")]
    public void Security_schemes_become_the_plans_authentication(string scheme, string written) =>
        Assert.Contains(written, Read($"openapi: 3.1.0\ncomponents: {{ securitySchemes: {{ one: {scheme} }} }}\npaths: {{ /a: {{ get: {{ responses: {{}} }} }} }}").PlanText, StringComparison.Ordinal);

    [Fact]
    public void Json_is_read_as_well_and_types_of_3_1_may_be_null()
    {
        var imported = Read("""
            { "openapi": "3.1.0", "paths": { "/a": { "post": { "responses": {}, "requestBody": { "content": { "application/json": { "schema":
              { "properties": { "n": { "type": ["null", "integer"], "exclusiveMinimum": 2, "exclusiveMaximum": 5 }, "c": { "const": "x" }, "o": { "oneOf": [ { "type": "null" }, { "type": "boolean" } ] } } } } } } } } } }
            """);

        Assert.Contains("json: { \"n\": \"{{$int(3, 4)}}\", c: x, o: \"{{$bool}}\" }", imported.PlanText, StringComparison.Ordinal);
        Assert.Equal(["TARGET_URL"], imported.Variables.Select(one => one.Name));
    }

    [Fact]
    public void A_huge_document_gives_a_plan_that_can_be_read_and_tags_choose_from_it()
    {
        var paths = string.Join('\n', Enumerable.Range(0, 90).Select(i => $"  /p{i}: {{ get: {{ tags: [t{(i < 60 ? 0 : i)}], responses: {{ \"200\": {{ description: ok }} }} }} }}"));
        var document = $"openapi: 3.1.0\nservers: [ {{ url: http://x }} ]\npaths:\n{paths}\n";

        var proposed = OpenApiImport.Read(new Source("api.yaml", document), "api");
        var chosen = OpenApiImport.Read(new Source("api.yaml", document), "api", "T0", "t61");

        Assert.Equal(50 + 19, Steps(proposed));
        Assert.Contains(proposed.LeftWords(), words => words.Contains("10 of the 60 operations of the tag t0; a scenario has at most 50 of them to begin with; init again with --tag t0", StringComparison.Ordinal));
        Assert.Contains(proposed.LeftWords(), words => words.Contains("11 operations of the tags t79, ", StringComparison.Ordinal));
        Assert.Equal(60 + 1, Steps(chosen));
        Assert.Contains("has no operations of a tag `nope`; it has t0, ", Assert.Throws<BrokenSourceException>(() => OpenApiImport.Read(new Source("api.yaml", document), "api", "nope")).Message, StringComparison.Ordinal);

        static int Steps(Imported imported) => imported.PlanText.Split("      get: ").Length - 1;
    }

    [Fact]
    public void Parts_of_forms_are_single_values_and_a_text_stands_for_a_file()
    {
        var imported = OpenApiImport.Read(new Source("api.yaml",
            """
            openapi: 3.0.3
            servers: [ { url: http://x } ]
            paths:
              /uploads#big:
                post:
                  requestBody: { content: { multipart/form-data: { schema: { properties: { sizes: { type: array, items: { type: integer, enum: [ 3 ] } }, of: { type: object, properties: { a: { type: string } } }, file: { type: string, format: binary } } } } } }
                  responses: { "200": { description: ok } }
            """), "api");

        Assert.Contains(
            """
                  post: /uploads
                  multipart:
                    - { name: sizes, value: 3 }
                    - { name: of, value: "{}", type: application/json }
                    - { name: file, value: "{{$words(20)}}", filename: file.bin, type: application/octet-stream }
            """, imported.PlanText, StringComparison.Ordinal);
        Assert.Equal(2, imported.NotCarried.Count);
    }

    [Fact]
    public void What_cannot_be_known_is_named()
    {
        var imported = Read("openapi: 3.0.0\npaths:\n  /x/{thingId}:\n    get: { responses: {} }\n  /y:\n    post: { deprecated: true, responses: {} }\n    put: { requestBody: { content: { application/json: { schema: { $ref: other.yaml#/A } } } }, responses: {} }\n");

        Assert.Equal(
        [
            "api.yaml:4:10 paths./x/{thingId}.get: where thingId comes from, which no operation gives; it is 1: set THING_ID in the environment, capture it, or take it from a feeder",
            "api.yaml:6:11 paths./y.post: a deprecated operation; write it as a step where it is wanted",
            "api.yaml:7:66 paths./y.put.requestBody: the reference other.yaml#/A, which is not in this document; put what it names into the document, or write the value",
        ], imported.LeftWords());
    }

    [Theory]
    [InlineData("swagger: '2.0'\npaths: {}", "api.yaml:1:10: is Swagger 2.0; convert it to OpenAPI 3 first")]
    [InlineData("a: 1", "api.yaml:1:1: has no `openapi` with a version; this is no OpenAPI document")]
    [InlineData("openapi: 3.0.0\npaths: {}", "api.yaml:2:8: has no `paths`; there is nothing to propose")]
    [InlineData("openapi: 4.0.0", "api.yaml:1:10: is OpenAPI 4.0.0; 3.0 and 3.1 can be read")]
    [InlineData("openapi: [", "api.yaml:2:1: this is no YAML: ")]
    public void A_broken_document_gives_one_clear_message(string text, string words) =>
        Assert.StartsWith(words, Assert.Throws<BrokenSourceException>(() => Read(text)).Message, StringComparison.Ordinal);

    private static Imported Read(string text) => OpenApiImport.Read(new Source("api.yaml", text), "pets");
}
