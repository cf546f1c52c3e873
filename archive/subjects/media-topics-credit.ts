/** As the licence of the vocabulary asks for. */
export const mediaTopicsCredit = 'IPTC Media Topics, © IPTC, CC BY 4.0';
