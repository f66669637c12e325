"""Converts the catalogue of the evaluation into our JSON Lines: with our names of fields, and keywords as subjects.

usage: eval-films-catalogue.py CATALOGUE.json >CATALOGUE.jsonl
"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as source:
    films = json.load(source)

for film in films:
    record = {
        "id": str(film["id"]),
        "title": film["title"],
        "year": film["year"] or 0,
        "directors": film["directors"],
        "writers": film["writers"],
        "cast": film["cast"],
        "composers": film["composer"],
        "languages": [film["lang"]],
        "genres": [genre.lower() for genre in film["genres"]],
        "subjects": film["keywords"],
        "votes": film["votes"],
        "imdb": film["imdb"],
        "tmdb": film["id"],
    }
    print(json.dumps(record, ensure_ascii=False))
