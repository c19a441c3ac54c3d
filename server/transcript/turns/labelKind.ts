/** What a label says about the one who speaks. An `address` is "Mr. President", who may be spoken to instead. */
export type LabelKind = 'titled' | 'role' | 'address' | 'letter' | 'name';
