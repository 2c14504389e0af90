import { expect, test } from 'vitest';
import { said, types } from './said.ts';

test('a meeting that is asked for is a request to meet, not a meeting', () => {
  expect(said('Norway urged Kenya to hold talks with Ethiopia.')).toEqual(['REQUEST/meet/urge: Norway > Kenya']);
  expect(said('Norway said that Kenya must meet the Ethiopian mediators.').map((line) => line.split('/')[0])).toEqual([
    'REQUEST',
  ]);
});

test('with nobody asked to act, calling for sanctions threatens and calling for an inquiry accuses', () => {
  expect(types('Norway called for sanctions against the junta.')).toEqual(['THREATEN']);
  expect(types('Norway called for an inquiry into the raid.')).toEqual(['ACCUSE']);
  expect(types('Norway called on Kenya to open an inquiry into the raid.')).toEqual(['REQUEST']);
});

test('calling people into the streets threatens whom they are to march against', () => {
  expect(said('The union called on workers to rally against the government.', ['REQUEST', 'THREATEN'])).toEqual([
    'THREATEN: union > government',
  ]);
  expect(said('The union called on workers to return to the docks.', ['REQUEST', 'THREATEN'])).toEqual([
    'REQUEST/yield/call: union > workers',
  ]);
});

test('a verb and a noun that tell one occasion make one event', () => {
  expect(said('Ada Mboya hosted Salim Harthi for dinner.')).toEqual(['CONSULT/meeting: Ada Mboya > Salim Harthi']);
  expect(said('Ada Mboya attended a meeting with Salim Harthi.')).toHaveLength(1);
});

test('an ultimatum threatens; a time set for doing something demands it', () => {
  expect(types('The junta issued an ultimatum to the union.')).toEqual(['THREATEN']);
  expect(said('Kenya has given Ethiopia until Friday to free the men.')).toEqual(['REQUEST/yield/demand: Kenya > Ethiopia']);
});
