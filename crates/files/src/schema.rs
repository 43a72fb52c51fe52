//! The schema of a rule file for editors, made from the lists of keys that reading goes through.

use serde_json::{Map, Value, json};
use thidua::language::{FILE, Key, Need, Shape, TableKeys, TableKind, comparison_words, inner_tables, ways};

/// A JSON Schema of rule files, for editors that complete and check TOML by one.
pub fn schema() -> Value {
    let mut properties = Map::from_iter([("format".to_string(), json!({ "const": 1 }))]);
    let mut required = vec![json!("format")];
    for table in FILE {
        let keys = keys_schema(table);
        let schema = match table.kind {
            TableKind::PerId => json!({
                "type": "object",
                "description": table.doc.en,
                "propertyNames": { "pattern": "^[a-z][a-z0-9-]*$" },
                "additionalProperties": keys,
            }),
            TableKind::List => json!({ "type": "array", "items": keys }),
            _ => keys,
        };
        if table.kind == TableKind::Single(Need::Required) {
            required.push(json!(table.name));
        }
        properties.insert(table.name.to_string(), schema);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "thidua rule file",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
        "$defs": definitions(),
    })
}

fn definitions() -> Map<String, Value> {
    let mut definitions = Map::new();
    for table in inner_tables(FILE.iter().copied().chain(ways())) {
        definitions.insert(table.name.to_string(), keys_schema(table));
    }
    let ways: Vec<Value> = ways().into_iter().map(keys_schema).collect();
    definitions.insert("way".to_string(), json!({ "anyOf": [{ "const": "nothing" }, { "oneOf": ways }] }));
    let condition = json!({ "$ref": "#/$defs/condition" });
    definitions.insert(
        "conditions".to_string(),
        json!({ "anyOf": [condition, { "type": "array", "items": { "$ref": "#/$defs/conditions" } }] }),
    );
    definitions
}

fn keys_schema(table: &TableKeys) -> Value {
    let written = || table.keys.iter().filter(|key| key.need != Need::NotYet);
    let properties: Map<String, Value> =
        written().map(|key| (key.name.to_string(), key_schema(key))).collect();
    let required: Vec<&str> = written()
        .filter(|key| matches!(key.need, Need::Required | Need::Demanded))
        .map(|key| key.name)
        .collect();
    json!({
        "type": "object",
        "description": table.doc.en,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn key_schema(key: &Key) -> Value {
    let mut schema = shape_schema(key.shape);
    if let Value::Object(fields) = &mut schema {
        fields.insert("description".to_string(), json!(key.doc.en));
    }
    schema
}

fn shape_schema(shape: Shape) -> Value {
    let quantity = || json!({ "type": ["number", "string"] });
    match shape {
        Shape::Text | Shape::Reference | Shape::Formula => json!({ "type": "string" }),
        Shape::Id => json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$" }),
        Shape::Member => {
            json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*(\\[[a-z][a-z0-9-]*\\])?$" })
        }
        Shape::Localised => json!({
            "type": "object",
            "properties": { "vi": { "type": "string" }, "en": { "type": "string" } },
            "additionalProperties": false,
        }),
        Shape::WordOrIds(words) => json!({ "anyOf": [{ "enum": words }, shape_schema(Shape::Ids)] }),
        Shape::IdOrIds => json!({ "anyOf": [shape_schema(Shape::Id), shape_schema(Shape::Ids)] }),
        Shape::TextOrTexts => json!({ "type": ["array", "string"], "items": { "type": "string" } }),
        Shape::Ids => json!({ "type": "array", "items": { "type": "string" } }),
        Shape::Words => json!({ "type": ["array", "string"], "items": { "type": "string" } }),
        Shape::OneOf(words) => json!({ "enum": words }),
        Shape::SomeOf(words) => some_of(words),
        Shape::Whole => json!({ "type": "integer", "minimum": 0 }),
        Shape::Year => json!({ "type": "integer", "minimum": 1, "maximum": 9999 }),
        Shape::Number => quantity(),
        Shape::WordOrValue(words, table) => {
            any_of([json!({ "enum": words }), json!({ "type": ["string", "boolean"] }), reference(table)])
        }
        Shape::NumberOr(words) => any_of([quantity(), json!({ "enum": words })]),
        Shape::YesNo => json!({ "type": "boolean" }),
        Shape::Value => json!({ "type": ["number", "string", "boolean"] }),
        Shape::Comparisons => comparisons(),
        Shape::Conditions => json!({ "$ref": "#/$defs/conditions" }),
        Shape::Rounding => json!({ "anyOf": [{ "const": "none" }, { "$ref": "#/$defs/rounding" }] }),
        other => schema_of_parts(other),
    }
}

/// The same for what has parts.
fn schema_of_parts(shape: Shape) -> Value {
    let quantity = || json!({ "type": ["number", "string"] });
    match shape {
        Shape::Table(table) => reference(table),
        Shape::Tables(table) => json!({ "type": "array", "items": reference(table) }),
        Shape::WordOrTable(words, table) => json!({ "anyOf": [{ "enum": words }, reference(table)] }),
        Shape::LevelPoints => json!({ "type": "object", "additionalProperties": quantity() }),
        Shape::Values => json!({ "type": "array", "items": { "type": ["number", "string", "boolean"] } }),
        Shape::Way => json!({ "$ref": "#/$defs/way" }),
        Shape::References(table) => {
            json!({ "type": "array", "items": { "anyOf": [{ "type": "string" }, reference(table)] } })
        }
        Shape::Votes => {
            json!({ "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 } })
        }
        Shape::ById(table) => json!({ "type": "object", "additionalProperties": reference(table) }),
        Shape::Levels => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Shape::Rows => json!({ "type": "array", "items": { "type": "object" } }),
        Shape::ValueOrTable(table) => {
            let by_class =
                json!({ "type": "object", "required": ["by"], "additionalProperties": quantity() });
            json!({ "anyOf": [quantity(), reference(table), by_class] })
        }
        Shape::Alternatives => json!({ "type": "object", "additionalProperties": { "type": "object" } }),
        _ => json!({}),
    }
}

fn any_of<const N: usize>(schemas: [Value; N]) -> Value {
    json!({ "anyOf": schemas.to_vec() })
}

fn some_of(words: &[&str]) -> Value {
    json!({ "type": "array", "items": { "enum": words }, "minItems": 1, "uniqueItems": true })
}

fn reference(table: &TableKeys) -> Value {
    json!({ "$ref": format!("#/$defs/{}", table.name) })
}

fn comparisons() -> Value {
    let value = json!({ "type": ["number", "string", "boolean"] });
    let words: Map<String, Value> =
        comparison_words().into_iter().map(|word| (word.to_string(), value.clone())).collect();
    json!({ "type": "object", "properties": words, "additionalProperties": false, "minProperties": 1 })
}
