/**
 * Univer for Jest: its usual files ask for ES modules, which Node can require and Jest cannot; those for a script tag carry
 * them inside. Imported before anything that computes: the mocks hold for the whole test file.
 */
jest.mock("@univerjs/core", () => jest.requireActual<object>("../../node_modules/@univerjs/core/lib/umd/index.js"));
jest.mock("@univerjs/engine-formula", () => jest.requireActual<object>("../../node_modules/@univerjs/engine-formula/lib/umd/index.js"));

export {};
