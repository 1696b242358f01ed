"""What the page asks of a store, in SPARQL; every answer is a plain string."""

from __future__ import annotations

__all__ = [
    "ARTICLES",
    "CANDIDATES",
    "CLAIMS",
    "DETAILS",
    "EVIDENCE",
    "JOINS",
    "NAMES",
    "PARAGRAPHS",
    "REFERENTS",
    "SINGLE",
    "THINGS",
]

THINGS = """
SELECT DISTINCT ?thing ?class ?kind ?count WHERE {
  { ?claim rdf:subject ?thing } UNION { ?claim rdf:object ?thing FILTER(isIRI(?thing)) }
  UNION { ?claim kg:speaker|kg:where ?thing }
  OPTIONAL { ?thing a ?class } OPTIONAL { ?thing kg:kind ?kind }
  OPTIONAL { ?thing kg:mentionCount ?count }
}"""

NAMES = """
SELECT ?thing ?label ?other WHERE {
  { ?thing rdfs:label ?label } UNION { ?thing skos:altLabel ?other }
}"""

CLAIMS = """
SELECT ?claim ?subject ?property ?status ?confidence ?evidence
       (STR(?o) AS ?object) (IF(isIRI(?o), "", STR(DATATYPE(?o))) AS ?type) WHERE {
  ?claim a kg:Claim ; rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?o ;
    kg:status ?status ; prov:wasDerivedFrom ?evidence .
  OPTIONAL { ?claim kg:confidence ?confidence }
}"""

DETAILS = """
SELECT ?claim ?detail (STR(?v) AS ?value) WHERE {
  VALUES ?detail { kg:subjectText kg:objectText kg:subjectMention kg:objectMention kg:speaker
    kg:speakerText kg:when kg:where kg:amount kg:unit kg:circumstance kg:derivedBy
    kg:construction }
  ?claim ?detail ?v ; a kg:Claim .
}"""

EVIDENCE = """
SELECT ?evidence ?text ?article WHERE {
  ?evidence a kg:Evidence ; oa:exact ?text ; dcterms:isPartOf ?article .
}"""

PARAGRAPHS = """
SELECT ?article ?start ?text WHERE {
  ?paragraph a kg:Paragraph ; oa:start ?start ; oa:exact ?text ; dcterms:isPartOf ?article .
}"""

CANDIDATES = """
SELECT ?candidate ?end ?score ?reason ?state WHERE {
  ?candidate a kg:Candidate ; kg:between ?end ; kg:score ?score ; kg:reason ?reason ;
    kg:state ?state .
}"""

REFERENTS = """
SELECT ?thing ?name ?class ?entity ?evidence WHERE {
  ?thing a kg:Referent ; schema:name ?name ; schema:additionalType ?class ;
    prov:specializationOf ?entity .
  OPTIONAL { ?thing schema:subjectOf ?evidence }
}"""

SINGLE = """
SELECT ?property ?inverse WHERE {
  VALUES (?kind ?inverse) {
    (owl:FunctionalProperty false) (kg:SingleRelation false)
    (owl:InverseFunctionalProperty true) (kg:SoleRelation true)
  }
  ?property a ?kind .
}"""

ARTICLES = """
SELECT ?article ?title ?date ?publisher ?author ?url ?file WHERE {
  ?article a schema:NewsArticle .
  OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:datePublished ?date }
  OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:author ?author }
  OPTIONAL { ?article schema:url ?url } OPTIONAL { ?article kg:sourceFile ?file }
}"""

JOINS = """
SELECT ?thing ?text ?reason ?count WHERE {
  ?join a kg:Join ; kg:joinedEntity ?thing ; kg:joinedText ?text ; kg:reason ?reason .
  OPTIONAL { ?join kg:joinCount ?count }
}"""
