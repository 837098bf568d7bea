import "@testing-library/jest-dom/vitest";
import { beforeEach } from "vitest";

/** jsdom lays nothing out; what measures itself gets a stage of this size. */
class FixedResizeObserver implements ResizeObserver {
  private readonly callback: ResizeObserverCallback;
  constructor(callback: ResizeObserverCallback) {
    this.callback = callback;
  }
  observe(target: Element): void {
    const contentRect = new DOMRect(0, 0, 1028, 570);
    this.callback([{ target, contentRect } as unknown as ResizeObserverEntry], this);
  }
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= FixedResizeObserver;
Element.prototype.scrollIntoView ??= function scrollIntoView(): void {};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
