import "./review-undo.property.test.ts";
