// Runs in the pane's frame before office.js: the page around it is Excel, and gives it `window.external`.
window.parent.connectAddIn?.(window);

export {};
