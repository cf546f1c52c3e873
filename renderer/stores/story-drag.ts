/** What a drag of stories inside the app carries; the stories are those that are selected. */
export const storyDragType = 'application/x-newsroom-stories';
